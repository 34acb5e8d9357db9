using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Collections;

/// <summary>The forms in which collections are sent, in the server's order of preference.</summary>
internal static class CollectionForms
{
    /// <summary>All of them; the last is JSON-LD under its plain name.</summary>
    public static readonly IReadOnlyList<Representation> All =
    [
        Representation.JsonLd, Representation.GeoJson, Representation.Csv, Representation.Turtle, Representation.TriG,
        Representation.NQuads, Representation.NTriples, Representation.Html, Representation.Json,
    ];

    /// <summary>The form of a suffix, or null.</summary>
    public static Representation? FindSuffix(string suffix) => All.FirstOrDefault(form => form.Suffix.Length > 0 && form.Suffix == suffix);
}
