using Mutualisons.Rdf;

namespace Mutualisons.Web.Collections;

/// <summary>What a client asks of a collection, checked and resolved.</summary>
internal sealed record CollectionRequest
{
    /// <summary>The collection.</summary>
    public required CollectionDefinition Collection { get; init; }

    /// <summary>The parameters as given, those of paging and language left out: they make the collection's own address.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Filters { get; init; }

    /// <summary>Where members must be, or null.</summary>
    public BoundingBox? Box { get; init; }

    /// <summary>The categories of which a member must have one, narrower ones counted; null for any.</summary>
    public IReadOnlyList<Iri>? Categories { get; init; }

    /// <summary>The communes of which a member must be in one; null for any.</summary>
    public IReadOnlyList<Iri>? Communes { get; init; }

    /// <summary>The postcode, or null.</summary>
    public string? Postcode { get; init; }

    /// <summary>Since when a graph that tells of the member must have changed, or null.</summary>
    public DateTimeOffset? ModifiedSince { get; init; }

    /// <summary>What members are ordered by.</summary>
    public CollectionSort Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending { get; init; }

    /// <summary>How many members a page has.</summary>
    public required int Limit { get; init; }

    /// <summary>The last member of the page before, or null for the first page.</summary>
    public PageKey? After { get; init; }

    /// <summary>The language of labels.</summary>
    public required string Language { get; init; }
}
