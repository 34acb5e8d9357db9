using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Search;

/// <summary>How records lead to what they are also found by, as the table of kinds says it.</summary>
internal sealed class SearchPaths(KindTable kinds)
{
    private static readonly Iri PlaceClass = Vocabularies.Expand("mut:Place");

    private readonly KindTable _kinds = kinds;

    /// <summary>The pattern that binds <c>?type</c> and, where a class alone does not tell a kind, <c>?distinction</c> of <c>?record</c>.</summary>
    public static string KindOf(IReadOnlyList<Kind> kinds)
    {
        var classes = string.Join(' ', kinds.Select(kind => kind.Class).Distinct());
        var distinctions = kinds.Select(kind => kind.Distinction?.Property).OfType<Iri>().Distinct().Select(property => $"OPTIONAL {{ ?record {property} ?distinction }}");
        return $"VALUES ?type {{ {classes} }} ?record a ?type . {string.Join(' ', distinctions)}";
    }

    /// <summary>The kind that a type and a distinction tell, or null.</summary>
    public static Kind? FindKind(IReadOnlyList<Kind> kinds, Term? type, Term? distinction) =>
        kinds.FirstOrDefault(kind => kind.Class.Equals(type) && (kind.Distinction is null || kind.Distinction.Value.Equals(distinction)));

    /// <summary>From a record to the terms that it has; empty when no kind has any.</summary>
    public string ToTerms(IReadOnlyList<Kind> kinds) => Alternatives(
        kinds.SelectMany(kind => kind.Filters.Where(filter => filter.Type == FilterType.Concept).Select(filter => filter.WholePath).Prepend(kind.CategoryProperty is { } property ? property.ToString() : string.Empty)));

    /// <summary>From a record to its communes, addresses, and the places that it is in; empty when no kind is anywhere.</summary>
    public string ToPlaces(IReadOnlyList<Kind> kinds) => Alternatives(kinds.SelectMany(WaysOf));

    private IEnumerable<string> WaysOf(Kind kind)
    {
        if (kind.Location is not { } location)
        {
            yield break;
        }

        var start = location.Path.IsSelf ? string.Empty : $"({location.Path})/";
        yield return start + GeoSparql.SfWithin;
        yield return start + Locn.Address;
        if (!location.Path.IsSelf && (location.MayBeCommune || IsPlace(kind, location.Path)))
        {
            yield return $"({location.Path})";
        }
    }

    private bool IsPlace(Kind kind, FieldPath path) => kind.Filters.Any(filter =>
        filter.Type == FilterType.Record && _kinds.Find(filter.Target!)!.Class == PlaceClass && filter.Path.ToString() == path.ToString());

    private static string Alternatives(IEnumerable<string> paths) => string.Join('|', paths.Where(path => path.Length > 0).Distinct());
}
