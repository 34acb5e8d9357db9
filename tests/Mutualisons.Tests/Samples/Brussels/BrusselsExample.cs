using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;

namespace Mutualisons.Tests.Samples.Brussels;

/// <summary>The sample data, and short ways to read the invented Brussels set in them.</summary>
internal static class BrusselsExample
{
    public const string Mut = OntologyFiles.Mut;
    public const string Vf = "https://w3id.org/valueflows/ont/vf#";
    public const string SchemaOrg = "https://schema.org/";
    public const string Dct = "http://purl.org/dc/terms/";
    public const string Dcat = "http://www.w3.org/ns/dcat#";
    public const string GeoSparql = "http://www.opengis.net/ont/geosparql#";
    public const string Wgs84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    public const string Graphs = OntologyFiles.Base + "graph/brussels-example/";

    private static readonly Lazy<Dataset> Loaded = new(() => OntologyFiles.Read(OntologyFiles.SamplePaths));

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public static Dataset Data => Loaded.Value;

    /// <summary>The day on which the invented set is set.</summary>
    public static DateTimeOffset Today { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(1));

    /// <summary>Records of a class in the graphs of the invented set.</summary>
    public static IReadOnlyList<Iri> Records(string type) =>
    [
        .. Data.Match(predicate: RdfVocabulary.Type, @object: new Iri(type))
            .Where(quad => quad.Graph is Iri graph && graph.Value.StartsWith(Graphs, StringComparison.Ordinal))
            .Select(quad => (Iri)quad.Subject)
            .Distinct()
            .OrderBy(iri => iri.Value, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Term> Values(Term subject, string property) =>
        [.. Data.Match(subject, new Iri(property)).Select(quad => quad.Object).Distinct()];

    public static IReadOnlyList<Iri> Links(Term subject, string property) => [.. Values(subject, property).OfType<Iri>()];

    public static Iri Link(Term subject, string property) => (Iri)Assert(subject, property);

    public static string Text(Term subject, string property) => ((Literal)Assert(subject, property)).LexicalForm;

    public static decimal Number(Term subject, string property) => decimal.Parse(Text(subject, property), CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(Term subject, string property) => ReadInstant(Text(subject, property));

    public static DateTimeOffset ReadInstant(string lexical) => DateTimeOffset.Parse(lexical, CultureInfo.InvariantCulture);

    /// <summary>What clocks in Brussels show at that instant.</summary>
    public static DateTimeOffset InBrussels(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The last part of an IRI: <c>confirmed</c> of <c>id/concept/booking-states/confirmed</c>.</summary>
    public static string Slug(Iri iri) => iri.Value[(iri.Value.LastIndexOf('/') + 1)..];

    /// <summary>The graphs that state something of the subject, without their common beginning.</summary>
    public static IReadOnlyList<string> GraphsOf(Term subject) =>
        [.. Data.Match(subject).Select(quad => quad.Graph).OfType<Iri>().Select(graph => graph.Value.Replace(Graphs, string.Empty, StringComparison.Ordinal)).Distinct()];

    private static Term Assert(Term subject, string property)
    {
        var values = Values(subject, property);
        return values.Count == 1 ? values[0] : throw new InvalidOperationException($"{subject} has {values.Count} values of {property} where one is needed.");
    }
}
