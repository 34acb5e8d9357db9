using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Search;

/// <summary>Reads a page of found records: which ones, how many of each kind, what is said of each.</summary>
internal sealed class SearchReader(RecordSearch search, RowReader rows, WebOptions options)
{
    private static readonly Iri[] Shown = [RdfVocabulary.Type, Dct.Description, Dct.Source, Schema.Url, Mut.Fictional];

    private readonly RecordSearch _search = search;
    private readonly RowReader _rows = rows;
    private readonly WebOptions _options = options;

    /// <summary>Reads the page from one commit, and what marks its texts.</summary>
    public async Task<(SearchPage Page, Marker Marker)> ReadAsync(ISparqlSnapshot snapshot, SearchRequest request, CancellationToken cancellationToken)
    {
        var now = _options.Clock.GetUtcNow();
        var lists = _options.Kinds.Collections.Select(kind => new CollectionRequest { Collection = kind, Now = now, Limit = request.Limit, Language = request.Language }).ToList();
        var (findings, scorer) = await _search.FindAsync(snapshot, request.Text, lists, cancellationToken);

        var asked = findings.Records.Where(record => request.Kind is null || record.Kind == request.Kind).ToList();
        var rest = request.After is { } after ? asked.SkipWhile(record => !IsBehind(record, after)).ToList() : asked;
        var found = rest.Take(request.Limit).ToList();
        var addresses = new SearchAddresses(_options.Iris, request);
        var next = rest.Count > found.Count ? addresses.After(KeyOf(found[^1])) : null;
        var triples = await ReadRecordsAsync(snapshot, found, cancellationToken);
        IReadOnlyList<ShownRecord> shown = [.. found.Select(record => Show(record, triples, request.Language))];
        var facets = _options.Kinds.Collections.Select(kind => (kind, findings.Records.Count(record => record.Kind == kind))).Where(facet => facet.Item2 > 0);
        var page = new SearchPage(request, findings, asked.Count, shown, [.. facets], addresses, next, triples);
        var marker = new Marker(scorer);
        SearchStatements.Add(page, marker);
        return (page, marker);
    }

    private async Task<TripleSet> ReadRecordsAsync(ISparqlSnapshot snapshot, List<FoundRecord> found, CancellationToken cancellationToken)
    {
        var triples = new TripleSet();
        if (found.Count == 0)
        {
            return triples;
        }

        var properties = Shown.Concat(found.Select(record => record.Kind.NameProperty)).Concat(found.Select(record => record.Kind.Distinction?.Property).OfType<Iri>()).Distinct();
        var said = await _rows.SelectAsync(
            snapshot,
            $"SELECT ?record ?property ?value WHERE {{ VALUES ?record {{ {string.Join(' ', found.Select(record => record.Record))} }} VALUES ?property {{ {string.Join(' ', properties)} }} ?record ?property ?value }}",
            cancellationToken);
        foreach (var row in said)
        {
            triples.Add(row[0]!, row[1]!, row[2]!);
        }

        return triples;
    }

    private static ShownRecord Show(FoundRecord found, TripleSet triples, string language)
    {
        var candidate = found.Candidate;
        var names = triples.Objects(found.Record, found.Kind.NameProperty).OfType<Literal>().ToList();
        var name = candidate.TextOf(SearchField.Name) ?? BestText.Of(names, language) ?? new Literal(found.Record.Value);
        var text = candidate.TextOf(SearchField.Description) ?? BestText.Of(triples.Objects(found.Record, Dct.Description).OfType<Literal>(), name.Language?.Split('-')[0] ?? language);
        var labels = new[] { SearchField.OtherName, SearchField.Category, SearchField.Place }.SelectMany(field => candidate.TextOf(field) is { } label ? [(field, label)] : Array.Empty<(SearchField, Literal)>());
        return new(found, name, text, [.. labels]);
    }

    private static bool IsBehind(FoundRecord record, PageKey key)
    {
        var rank = long.TryParse(key.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        return record.Rank > rank || (record.Rank == rank && string.CompareOrdinal(record.Record.Value, key.Id) > 0);
    }

    private static PageKey KeyOf(FoundRecord record) => new(record.Rank.ToString(CultureInfo.InvariantCulture), record.Record.Value);
}
