using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Sparql;

/// <summary>What the endpoint can do and which graphs the caller may ask (<see href="https://www.w3.org/TR/sparql12-service-description/">SPARQL 1.2 Service Description</see>).</summary>
internal static class ServiceDescription
{
    private const string Formats = "http://www.w3.org/ns/formats/";
    private const int MaxGraphs = 1_000;

    private static readonly string[] ResultFormats =
        ["SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "N-Quads", "TriG", "JSON-LD"];

    /// <summary>The description, names of visible graphs included.</summary>
    public static async Task<TripleSet> CreateAsync(ISparqlSnapshot snapshot, WebOptions options, EngineCapabilities capabilities, bool canUpdate, CancellationToken cancellationToken)
    {
        var triples = new TripleSet();
        var service = ServiceIri(options);
        triples.Add(service, RdfVocabulary.Type, Sd("Service"));
        triples.Add(service, Sd("endpoint"), new Iri(options.Iris.At("sparql")));
        triples.Add(service, Sd("supportedLanguage"), Sd("SPARQL11Query"));
        triples.Add(service, Sd("supportedLanguage"), Sd("SPARQL12Query"));
        if (canUpdate)
        {
            triples.Add(service, Sd("supportedLanguage"), Sd("SPARQL11Update"));
            triples.Add(service, Sd("supportedLanguage"), Sd("SPARQL12Update"));
        }

        if (options.DefaultGraph == DefaultGraph.Union)
        {
            triples.Add(service, Sd("feature"), Sd("UnionDefaultGraph"));
        }

        if (options.IsFederated)
        {
            triples.Add(service, Sd("feature"), Sd("BasicFederatedQuery"));
        }

        foreach (var function in options.ExtensionFunctions)
        {
            triples.Add(service, Sd("extensionFunction"), new Iri(function));
        }

        foreach (var format in ResultFormats)
        {
            triples.Add(service, Sd("resultFormat"), new Iri(Formats + format));
        }

        foreach (var function in SparqlParser.PropertyFunctions.Where(function => capabilities.HasFlag(Required(function))))
        {
            triples.Add(service, Sd("propertyFeature"), function);
        }

        await AddDatasetAsync(snapshot, options, triples, cancellationToken);
        return triples;
    }

    /// <summary>The service itself.</summary>
    public static Iri ServiceIri(WebOptions options) => new(options.Iris.At("sparql#service"));

    private static async Task AddDatasetAsync(ISparqlSnapshot snapshot, WebOptions options, TripleSet triples, CancellationToken cancellationToken)
    {
        var dataset = new Iri(options.Iris.At("sparql#dataset"));
        var defaultGraph = new Iri(options.Iris.At("sparql#default-graph"));
        triples.Add(ServiceIri(options), Sd("defaultDataset"), dataset);
        triples.Add(dataset, RdfVocabulary.Type, Sd("Dataset"));
        triples.Add(dataset, Sd("defaultGraph"), defaultGraph);
        triples.Add(defaultGraph, RdfVocabulary.Type, Sd("Graph"));
        var count = 0;
        await foreach (var graph in snapshot.ListGraphsAsync(cancellationToken))
        {
            if (graph.Name is not Iri name || ++count > MaxGraphs)
            {
                continue;
            }

            var named = new Iri(options.Iris.At("sparql#graph-" + Uri.EscapeDataString(name.Value)));
            triples.Add(dataset, Sd("namedGraph"), named);
            triples.Add(named, RdfVocabulary.Type, Sd("NamedGraph"));
            triples.Add(named, Sd("name"), name);
        }
    }

    private static EngineCapabilities Required(Iri function) =>
        function.Value.StartsWith(TextVocabulary.Namespace, StringComparison.Ordinal) ? EngineCapabilities.Text : EngineCapabilities.Geometry;

    private static Iri Sd(string name) => new(Vocabularies.ServiceDescriptionNamespace + name);
}
