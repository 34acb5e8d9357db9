using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Search;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Collections;

/// <summary>Reads a page of a collection: which members, how many in all, what is said of each.</summary>
internal sealed class CollectionReader(DescriptionReader descriptions, RowReader rows, RecurringEvents recurring, RecordSearch search, WebOptions options)
{
    private readonly DescriptionReader _descriptions = descriptions;
    private readonly RowReader _rows = rows;
    private readonly RecurringEvents _recurring = recurring;
    private readonly RecordSearch _search = search;
    private readonly WebOptions _options = options;

    /// <summary>Reads the page from one commit.</summary>
    public async Task<CollectionPage> ReadAsync(ISparqlSnapshot snapshot, CollectionRequest asked, CancellationToken cancellationToken)
    {
        var request = await CompleteAsync(snapshot, asked, cancellationToken);
        var rows = await _rows.SelectAsync(snapshot, CollectionQuery.Page(request), cancellationToken);
        var counted = await _rows.SelectAsync(snapshot, CollectionQuery.Count(request), cancellationToken);
        var total = long.Parse(((Literal)counted[0][0]!).LexicalForm, CultureInfo.InvariantCulture);
        var shown = rows.Take(request.Limit).ToList();
        var members = shown.Select(row => row[0]).OfType<Iri>().ToList();

        var addresses = new CollectionAddresses(_options.Iris, request);
        var next = rows.Count > request.Limit ? addresses.After(KeyOf(shown[^1])) : null;
        var triples = new TripleSet();
        await _descriptions.ReadIntoAsync(snapshot, members, triples, cancellationToken);
        var page = new CollectionPage(request, members, total, addresses.Collection, addresses.Self, next, triples);
        AddControls(page, addresses.First);
        return page;
    }

    private async Task<CollectionRequest> CompleteAsync(ISparqlSnapshot snapshot, CollectionRequest asked, CancellationToken cancellationToken)
    {
        if (asked.Words is not { } words)
        {
            return await _recurring.CompleteAsync(snapshot, asked, cancellationToken);
        }

        var (findings, _) = await _search.FindAsync(snapshot, words, [asked], cancellationToken);
        return asked with { Found = findings.Records };
    }

    // https://www.hydra-cg.com/spec/latest/core/#collections
    private static void AddControls(CollectionPage page, Iri first)
    {
        var triples = page.Triples;
        triples.Add(page.Collection, RdfVocabulary.Type, Hydra.Collection);
        triples.Add(page.Collection, Hydra.TotalItems, new Literal(page.Total.ToString(CultureInfo.InvariantCulture), XsdVocabulary.Integer));
        foreach (var member in page.Members)
        {
            triples.Add(page.Collection, Hydra.Member, member);
        }

        triples.Add(page.Collection, Hydra.View, page.Self);
        triples.Add(page.Self, RdfVocabulary.Type, Hydra.PartialCollectionView);
        triples.Add(page.Self, Hydra.First, first);
        if (page.Next is not null)
        {
            triples.Add(page.Self, Hydra.Next, page.Next);
        }
    }

    private static PageKey KeyOf(Term?[] row) => new((row[1] as Literal)?.LexicalForm ?? string.Empty, ((Iri)row[0]!).Value);
}
