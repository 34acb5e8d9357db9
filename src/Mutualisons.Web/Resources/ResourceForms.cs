using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Resources;

/// <summary>The forms in which a resource is described, in the server's order of preference.</summary>
internal static class ResourceForms
{
    /// <summary>All of them; the last is JSON-LD under its plain name.</summary>
    public static readonly IReadOnlyList<Representation> All =
    [
        Representation.JsonLd, Representation.Turtle, Representation.TriG, Representation.NQuads, Representation.NTriples,
        Representation.GeoJson, Representation.Html, Representation.Json,
    ];

    /// <summary>Takes a known suffix off a path; another point belongs to the slug.</summary>
    public static (string Path, Representation? Form) SplitSuffix(string path)
    {
        var point = path.LastIndexOf('.');
        var form = point > path.LastIndexOf('/') ? All.FirstOrDefault(form => form.Suffix.Length > 0 && form.Suffix == path[(point + 1)..]) : null;
        return form is null ? (path, null) : (path[..point], form);
    }
}
