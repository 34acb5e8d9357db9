using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;

namespace Mutualisons.Tests.Shapes;

/// <summary>What an independent validator says of the samples, and of samples with one thing wrong each.</summary>
public sealed class ValidationTests
{
    private const string GraphPrefix = OntologyFiles.Base + "graph/";

    /// <summary>Sources that contradict another on purpose: each is valid by itself, both together are not.</summary>
    private static readonly string[] Rivals = ["example-directory", "example-no-licence"];

    /// <summary>The only parts that shapes of their owners look into.</summary>
    private static readonly Iri CompanyNumber = new("http://www.w3.org/ns/adms#Identifier");

    private static readonly Dataset Samples = OntologyFiles.Read(OntologyFiles.SamplePaths);
    private static readonly Dataset Taxonomies = OntologyFiles.Read(OntologyFiles.TaxonomyPaths);

    [ToolFact("node", "npm")]
    public async Task What_each_source_says_is_valid()
    {
        var sources = Samples.Where(quad => quad.Graph is not null).GroupBy(SourceOf).Where(source => source.Key != "system").ToDictionary(source => source.Key, source => source.ToList());
        sources["taxonomies"] = [.. Taxonomies];

        var reports = await ShaclClient.ValidateAsync(sources.ToDictionary(source => source.Key, source => source.Value.Concat(TypesOfWhatIsNamed(source.Value))));

        Assert.True(sources.Count > 3);
        foreach (var (source, report) in reports)
        {
            // The types of what other sources describe are there for references to it only.
            var described = sources[source].Where(quad => quad.Predicate.Equals(RdfVocabulary.Type)).Select(quad => ((Iri)quad.Subject).Value).ToHashSet();
            Assert.Empty(report.Where(result => described.Contains(result.Focus)).Select(result => $"{source}: {result}"));
        }
    }

    [ToolFact("node", "npm")]
    public async Task Each_constraint_of_each_shape_is_told_when_it_is_broken_and_only_then()
    {
        var peaceful = Samples.Where(quad => quad.Graph is not null && !Rivals.Contains(SourceOf(quad)));
        var record = new Dataset(peaceful.Concat(Taxonomies).Select(quad => new Quad(quad.Subject, quad.Predicate, quad.Object)));
        var mutations = new Mutations(record);
        var broken = mutations.Make();
        var copies = mutations.Unchanged.Concat(broken).SelectMany(mutation => mutation.Quads).ToList();
        var numbers = record.Match(predicate: RdfVocabulary.Type, @object: CompanyNumber).SelectMany(quad => record.Match(quad.Subject));

        var reports = await ShaclClient.ValidateAsync(new Dictionary<string, IEnumerable<Quad>> { ["mutations"] = [.. copies, .. numbers, .. TypesOfWhatIsNamed(copies)] });

        var results = reports["mutations"].Select(result => (result.Focus, result.Shape, result.Component, result.Severity)).ToHashSet();
        Assert.True(broken.Count > 700, $"only {broken.Count} constraints are broken");
        Assert.Empty(broken.Where(mutation => !results.Contains((mutation.Focus.Value, mutation.Shape.Value, mutation.Component, SeverityOf(mutation.Shape)))).ToList());
        var unchanged = mutations.Unchanged.Select(mutation => mutation.Focus.Value).ToHashSet();
        Assert.Empty(results.Where(result => unchanged.Contains(result.Focus)).ToList());
    }

    private static IEnumerable<Quad> TypesOfWhatIsNamed(IEnumerable<Quad> quads) =>
        quads.Select(quad => quad.Object).OfType<Iri>().Distinct().SelectMany(named => Samples.Match(named, RdfVocabulary.Type).Concat(Taxonomies.Match(named, RdfVocabulary.Type)));

    private static string SourceOf(Quad quad) => ((Iri)quad.Graph!).Value[GraphPrefix.Length..].Split('/')[0];

    private static string SeverityOf(Iri shape) => ((Iri?)ShapeFiles.Objects(shape, "severity").SingleOrDefault() ?? ShapeFiles.Term("Violation")).Value;
}
