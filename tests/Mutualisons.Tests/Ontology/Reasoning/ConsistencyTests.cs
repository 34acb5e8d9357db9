using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology.Reasoning;

public sealed class ConsistencyTests
{
    private const string Vf = "https://w3id.org/valueflows/ont/vf#";

    private static readonly Dataset Ontology = OntologyFiles.Read(OntologyFiles.OntologyPaths);

    [Fact]
    public void The_data_do_not_contradict_the_ontology() => Assert.Empty(Contradictions.Find(Ontology, OntologyFiles.Data).Take(20));

    [SharedTheory("data/w3c/org.ttl")]
    [InlineData("data/w3c/org.ttl")]
    [InlineData("data/w3c/dcat3.ttl")]
    [InlineData("data/valueflows/all_vf.ttl")]
    public void Nor_do_they_contradict_it_together_with_what_it_builds_on(string path)
    {
        var ontology = ReadWith(path);

        Assert.Empty(Contradictions.Find(ontology, OntologyFiles.Data).Take(20));
    }

    /// <summary>An experiment is a thing that comes from a source, so none of its properties may make it an activity of PROV-O.</summary>
    [Fact]
    public void Nor_does_what_came_from_a_source_contradict_the_provenance_ontology()
    {
        var provenance = OntologyFiles.Parse(
            """
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            prov:Activity owl:disjointWith prov:Entity .
            prov:generated rdfs:domain prov:Activity ; rdfs:range prov:Entity .
            prov:wasDerivedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
            """);

        var ontology = new Dataset(Ontology.Concat(provenance));

        Assert.Empty(Contradictions.Find(ontology, Parse("<x> a mut:Experiment ; mut:firstSource <s> ; mut:output <y> . <y> mut:firstSource <s> .")));
    }

    [SharedFact("data/valueflows/all_vf.ttl")]
    public void Our_terms_and_those_of_others_are_no_kinds_of_themselves()
    {
        Assert.Empty(new Axioms(Ontology).FindCycles());
        Assert.Empty(new Axioms(ReadWith("data/w3c/org.ttl", "data/valueflows/all_vf.ttl")).FindCycles());
    }

    [Theory]
    [InlineData("<x> a mut:Place , mut:Actor .", "exclude each other")]
    [InlineData("<x> a mut:Network ; mut:placeRole <y> .", "exclude each other")]
    [InlineData("<x> mut:managedBy <y> . <y> a mut:Room .", "exclude each other")]
    [InlineData("<x> a mut:Event ; mut:stageReached <y> .", "excludes all of them")]
    [InlineData("<x> mut:assesses <y> . <y> a mut:Place .", "exclude each other")]
    [InlineData("<x> mut:hosts \"a neighbour\" .", "has things as values")]
    [InlineData("<x> mut:fictional <y> .", "has literals as values")]
    [InlineData("<x> mut:fictional \"perhaps\"^^xsd:boolean .", "none of its datatype")]
    [InlineData("<x> mut:rate 1.5e0 .", "not in the range")]
    [InlineData("<x> mut:finding 5 .", "not in the range")]
    [InlineData("<x> mut:employer <y> , <z> .", "more than one")]
    public void A_contradiction_is_found(string statements, string message) =>
        Assert.Contains(message, Assert.Single(Contradictions.Find(Ontology, Parse(statements))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<x> a mut:Project , mut:Network .")]
    [InlineData("<x> a mut:Place ; mut:publicServed <y> .")]
    [InlineData("<x> mut:rate 2 .")]
    [InlineData("<x> mut:finding \"in a language that its source does not state\" .")]
    [InlineData("<x> a mut:Map ; mut:shows mut:Actor .")]
    [InlineData("<x> mut:disagreesWith <y> . <y> mut:disagreesWith <x> .")]
    public void What_is_no_contradiction_is_left_alone(string statements) => Assert.Empty(Contradictions.Find(Ontology, Parse(statements)));

    [SharedTheory("data/valueflows/all_vf.ttl")]
    [InlineData("<x> vf:hasBeginning \"2026-12-10T18:00:00\"^^xsd:dateTime .", "not in the range")]
    [InlineData("<x> a mut:Actor ; vf:publishes <y> .", "exclude each other")]
    [InlineData("<x> a mut:Place ; vf:action vf:use .", null)]
    [InlineData("<x> vf:hasBeginning \"2026-12-10T18:00:00+01:00\"^^xsd:dateTime .", null)]
    public void The_axioms_of_ValueFlows_count_too(string statements, string? message)
    {
        var found = Contradictions.Find(ReadWith("data/valueflows/all_vf.ttl"), Parse(statements));

        Assert.Equal(message is null ? [] : [true], found.Select(text => text.Contains(message!, StringComparison.Ordinal)));
    }

    private static Dataset ReadWith(params string[] shared)
    {
        var ontology = OntologyFiles.Read([.. OntologyFiles.OntologyPaths, .. shared.Select(TestEnvironment.GetShared)]);

        // ValueFlows says of these object properties that their values are strings; its text says IRIs of concepts, or strings.
        foreach (var property in new[] { "classifiedAs", "resourceClassifiedAs", "processClassifiedAs" })
        {
            ontology.Remove(new Quad(new Iri(Vf + property), Axioms.Rdfs("range"), XsdVocabulary.String));
        }

        return ontology;
    }

    private static Dataset Parse(string statements) => OntologyFiles.Parse(
        $"""
        @prefix mut: <{OntologyFiles.Mut}> .
        @prefix vf: <{Vf}> .
        @prefix xsd: <{XsdVocabulary.Namespace}> .
        {statements}
        """);
}
