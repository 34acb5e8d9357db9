using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Collections;

/// <summary>The addresses of a collection and its pages, written one way whatever way they were asked.</summary>
internal sealed class CollectionAddresses
{
    private readonly string _page;

    /// <summary>Takes the request.</summary>
    public CollectionAddresses(PlatformIris iris, CollectionRequest request)
    {
        var root = iris.At(request.Collection.CollectionPath!);
        Collection = new(Join(root, request.Filters));
        List<KeyValuePair<string, string>> paging = [.. request.Filters];
        if (request.Sort != (request.Words is null ? CollectionSort.Id : CollectionSort.Score) || request.IsDescending)
        {
            paging.Add(new("sort", (request.IsDescending ? "-" : string.Empty) + NameOf(request.Sort)));
        }

        paging.Add(new("limit", request.Limit.ToString(CultureInfo.InvariantCulture)));
        _page = Join(root, paging);
        Self = request.After is null ? First : After(request.After);
    }

    /// <summary>The collection itself, filters included.</summary>
    public Iri Collection { get; }

    /// <summary>The page asked for.</summary>
    public Iri Self { get; }

    /// <summary>The first page.</summary>
    public Iri First => new(_page);

    /// <summary>The page behind a key.</summary>
    public Iri After(PageKey key) => new($"{_page}&after={key}");

    private static string Join(string root, IReadOnlyCollection<KeyValuePair<string, string>> parameters) => parameters.Count == 0
        ? root
        : root + "?" + string.Join('&', parameters.Select(pair => $"{pair.Key}={Escape(pair.Value)}"));

    // Commas and colons may stand in a query (RFC 3986, section 3.4), and read better so.
    private static string Escape(string value) =>
        Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);

    private static string NameOf(CollectionSort sort) => sort switch
    {
        CollectionSort.Name => "name",
        CollectionSort.Modified => "modified",
        CollectionSort.Distance => "distance",
        CollectionSort.Score => "score",
        _ => "id",
    };
}
