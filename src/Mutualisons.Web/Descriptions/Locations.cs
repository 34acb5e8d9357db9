using System.Diagnostics.CodeAnalysis;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>Where resources of one kind are: by what they say themselves, and by what is said of the places and communes that they link to.</summary>
/// <param name="own">What the resources say.</param>
/// <param name="linked">What is said of where they are.</param>
/// <param name="location">How to get there; null for kinds that are nowhere.</param>
internal sealed class Locations(TripleSet own, TripleSet linked, KindLocation? location)
{
    private readonly TripleSet _own = own;
    private readonly TripleSet _linked = linked;
    private readonly KindLocation? _location = location;

    /// <summary>What has coordinates, an address or a commune for that resource.</summary>
    public IEnumerable<Term> Of(Term resource)
    {
        if (_location is not { } known)
        {
            return [];
        }

        return known.Path.IsSelf ? [resource] : known.Path.Ways.SelectMany(way => way.Aggregate(Only(resource), (nodes, step) => nodes.SelectMany(node => Objects(node, step)))).Distinct();
    }

    /// <summary>The geometries of a resource, in WKT: its own, else the points of where it is.</summary>
    public IEnumerable<string> GeometriesOf(Term resource)
    {
        var geometries = WktOf(resource).ToList();
        return geometries.Count > 0 ? geometries : Of(resource).SelectMany(PointsOf).Distinct();
    }

    /// <summary>The first coordinate, latitude or longitude, of a resource.</summary>
    public string? CoordinateOf(Term resource, Iri property) => Of(resource).Select(node => TryGetText(node, property, out var text) ? text : null).FirstOrDefault(text => text is not null);

    /// <summary>The addresses of a resource.</summary>
    public IEnumerable<Term> AddressesOf(Term resource) => Of(resource).SelectMany(node => Objects(node, Locn.Address));

    /// <summary>The communes in which a resource is, or which it is about.</summary>
    public IEnumerable<Iri> CommunesOf(Term resource) =>
        Of(resource).SelectMany(node => Objects(node, RdfVocabulary.Type).Contains(Mut.Commune) ? Only(node) : Objects(node, GeoSparql.SfWithin)).OfType<Iri>().Distinct();

    /// <summary>Finds the lexical form of the first literal of a subject and a predicate.</summary>
    public bool TryGetText(Term subject, Iri predicate, [NotNullWhen(true)] out string? text) =>
        _own.TryGetText(subject, predicate, out text) || _linked.TryGetText(subject, predicate, out text);

    /// <summary>The text to show of a subject and a predicate in a language, or null.</summary>
    public string? BestTextOf(Term subject, Iri predicate, string language) => BestText.Of(Objects(subject, predicate).OfType<Literal>(), language)?.LexicalForm;

    private IEnumerable<string> PointsOf(Term node)
    {
        var geometries = WktOf(node).ToList();
        return geometries.Count == 0 && TryGetText(node, Wgs84.Lat, out var lat) && TryGetText(node, Wgs84.Long, out var lon) ? [$"POINT({lon} {lat})"] : geometries;
    }

    private IEnumerable<string> WktOf(Term node) =>
        Objects(node, GeoSparql.HasGeometry).SelectMany(geometry => Objects(geometry, GeoSparql.AsWkt)).OfType<Literal>().Select(text => text.LexicalForm);

    private IEnumerable<Term> Objects(Term subject, Iri predicate) => _own.Describes(subject) ? _own.Objects(subject, predicate) : _linked.Objects(subject, predicate);

    private static IEnumerable<Term> Only(Term node) => [node];
}
