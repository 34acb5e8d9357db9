using Mutualisons.Domain;

namespace Mutualisons.Web.Collections;

/// <summary>The parameters that a collection knows: those that follow from what its kind is, those of its own, and those of every list.</summary>
internal static class CollectionParameters
{
    /// <summary>Parameters that choose no members, so that they are no part of a collection's own address.</summary>
    public static readonly IReadOnlyList<string> OfPages = ["lang", "sort", "limit", "after"];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Of(Kind kind) =>
    [
        "q",
        .. kind.Location is null ? [] : new[] { "bbox", "near", "radius", "commune", "postcode" },
        .. kind.CategoryProperty is null ? [] : new[] { "category" },
        .. kind.Validity is null ? [] : new[] { "valid" },
        .. kind.Occurrence is null ? [] : new[] { "from", "to" },
        .. kind.Filters.Select(filter => filter.Name),
        "modifiedSince",
        .. OfPages,
    ];
}
