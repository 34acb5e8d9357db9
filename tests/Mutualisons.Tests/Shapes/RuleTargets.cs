using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;

namespace Mutualisons.Tests.Shapes;

/// <summary>Finds the focus nodes of rules: the targets of the shapes that hold them (https://www.w3.org/TR/shacl/#targets).</summary>
internal static class RuleTargets
{
    private static readonly Iri SubClassOf = new(OntologyFiles.Rdfs + "subClassOf");
    private static readonly Dataset Ontology = OntologyFiles.Read(OntologyFiles.OntologyPaths);

    /// <summary>The shapes that hold the rule.</summary>
    public static IEnumerable<Iri> ShapesOf(Iri rule) => ShapeFiles.All.Match(null, ShapeFiles.Term("sparql"), rule).Select(quad => (Iri)quad.Subject);

    public static IReadOnlyCollection<Iri> Find(Iri rule, Dataset data) =>
        [.. ShapesOf(rule).SelectMany(shape => InstancesOf(shape, data).Concat(SubjectsOf(shape, data))).OfType<Iri>().Distinct()];

    private static IEnumerable<Term> InstancesOf(Iri shape, Dataset data) =>
        from target in ShapeFiles.Objects(shape, "targetClass")
        from type in Subclasses(target).Prepend(target)
        from quad in data.Match(predicate: RdfVocabulary.Type, @object: type)
        select quad.Subject;

    private static IEnumerable<Term> SubjectsOf(Iri shape, Dataset data) =>
        from property in ShapeFiles.Objects(shape, "targetSubjectsOf")
        from quad in data.Match(predicate: property)
        select quad.Subject;

    private static IEnumerable<Term> Subclasses(Term type) =>
        Ontology.Match(predicate: SubClassOf, @object: type).SelectMany(quad => Subclasses(quad.Subject).Prepend(quad.Subject));
}
