using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Collections;

namespace Mutualisons.Web.Search;

/// <summary>The addresses of a search and its pages, written one way whatever way they were asked.</summary>
internal sealed class SearchAddresses
{
    private readonly string _all;
    private readonly string _page;

    /// <summary>Takes the request.</summary>
    public SearchAddresses(PlatformIris iris, SearchRequest request)
    {
        _all = $"{iris.At("search")}?q={Uri.EscapeDataString(request.Text.Given)}{(request.Only is null ? string.Empty : "&lang=" + request.Only)}";
        Collection = request.Kind is { } kind ? Of(kind) : All;
        _page = string.Create(CultureInfo.InvariantCulture, $"{Collection.Value}&limit={request.Limit}");
        Self = request.After is { } key ? After(key) : First;
    }

    /// <summary>The search over all kinds.</summary>
    public Iri All => new(_all);

    /// <summary>What was asked for: the search, over all kinds or over one.</summary>
    public Iri Collection { get; }

    /// <summary>The page asked for.</summary>
    public Iri Self { get; }

    /// <summary>The first page.</summary>
    public Iri First => new(_page);

    /// <summary>The same search over one kind.</summary>
    public Iri Of(Kind kind) => new($"{_all}&kind={kind.Name}");

    /// <summary>The page behind a key.</summary>
    public Iri After(PageKey key) => new($"{_page}&after={key}");
}
