using Mutualisons.Domain;

namespace Mutualisons.Web.Collections;

/// <summary>The columns of a collection as a table: those of every list, those that follow from what its kind is, those of its own; their names and order stay.</summary>
internal static class CollectionColumns
{
    /// <summary>Their headers.</summary>
    public static IReadOnlyList<string> Of(Kind kind) =>
    [
        "id", "name", "description", "url", "modified", "sources", "licences",
        .. kind.Location is null ? [] : new[] { "lat", "long", "address", "postcode", "commune" },
        .. kind.CategoryProperty is null ? [] : new[] { "categories" },
        .. kind.Columns.Select(column => column.Name),
    ];
}
