using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Collections;

/// <summary>A collection: what it lists, what it can be filtered and sorted by.</summary>
/// <param name="Kind">What it lists.</param>
/// <param name="Name">The property that names a member.</param>
/// <param name="IsLocated">Whether members have places, so that bbox, commune and postcode filter them.</param>
/// <param name="IsClassified">Whether members have categories.</param>
internal sealed record CollectionDefinition(Kind Kind, Iri Name, bool IsLocated, bool IsClassified)
{
    /// <summary>Every collection there is.</summary>
    public static IReadOnlyList<CollectionDefinition> All { get; } =
    [
        new(Kinds.Actor, Schema.Name, IsLocated: true, IsClassified: true),
        new(Kinds.Source, Dct.Title, IsLocated: false, IsClassified: false),
    ];

    /// <summary>The path, without its slash.</summary>
    public string Path => Kind.CollectionPath!;

    /// <summary>The parameters that are known here.</summary>
    public IEnumerable<string> Parameters
    {
        get
        {
            string[] always = ["lang", "modifiedSince", "sort", "limit", "after"];
            string[] located = IsLocated ? ["bbox", "commune", "postcode"] : [];
            string[] classified = IsClassified ? ["category"] : [];
            return [.. located, .. classified, .. always];
        }
    }
}
