using System.Globalization;
using Mutualisons.Rdf;

namespace Mutualisons.Samples.Susy.Output;

/// <summary>Collects the statements of one graph in the order in which they are said; saying one twice keeps one.</summary>
internal sealed class GraphBuilder(Iri graph)
{
    private readonly List<Quad> _quads = [];
    private readonly HashSet<Quad> _seen = [];

    public Iri Graph => graph;

    /// <summary>The statements, by subject and property in the order in which each was first named, types first.</summary>
    public IReadOnlyList<Quad> Quads =>
    [
        .. _quads.GroupBy(quad => quad.Subject)
            .SelectMany(subject => subject.GroupBy(quad => quad.Predicate).OrderBy(property => property.Key != RdfVocabulary.Type))
            .SelectMany(property => property),
    ];

    public void Add(Iri subject, Iri predicate, Term value)
    {
        var quad = new Quad(subject, predicate, value, graph);
        if (_seen.Add(quad))
        {
            _quads.Add(quad);
        }
    }

    public void AddTypes(Iri subject, params ReadOnlySpan<Iri> types)
    {
        foreach (var type in types)
        {
            Add(subject, RdfVocabulary.Type, type);
        }
    }

    /// <summary>A text without language tag: its language is unknown.</summary>
    public void AddText(Iri subject, Iri predicate, string text) => Add(subject, predicate, new Literal(text));

    public void AddText(Iri subject, Iri predicate, string text, string language) => Add(subject, predicate, new Literal(text, language));

    public void AddDecimal(Iri subject, Iri predicate, string digits) => Add(subject, predicate, new Literal(digits, XsdVocabulary.Decimal));

    public void AddWkt(Iri geometry, string wkt) => Add(geometry, Terms.AsWkt, new Literal(wkt, Terms.WktLiteral));

    public void AddTime(Iri subject, Iri predicate, DateTimeOffset time) =>
        Add(subject, predicate, new Literal(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), XsdVocabulary.DateTime));
}
