using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Search;

/// <summary>Asks the engine for every visible text that may answer a search, and for the records that it stands for.</summary>
internal sealed class HitReader(RowReader rows, WebOptions options)
{
    /// <summary>How many texts one search looks at: each holds some 500 bytes until the search is over, since every record has to be known before the best, and how many there are, are.</summary>
    public const int MaxHits = 500_000;

    private readonly RowReader _rows = rows;
    private readonly SearchPaths _paths = new(options.Kinds);
    private readonly IReadOnlyList<Iri> _ownProperties =
        [.. options.Kinds.Collections.Select(kind => kind.NameProperty).Concat(SearchFields.OtherNames).Concat(SearchFields.Descriptions).Distinct()];

    /// <summary>The hits in records of these kinds, as they come; lenient ones have words that begin like those sought, compounds and misspellings too.</summary>
    public async IAsyncEnumerable<Hit> ReadAsync(ISparqlSnapshot snapshot, SearchText text, bool isLenient, IReadOnlyList<Kind> kinds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0;
        var terms = new Dictionary<Iri, List<Literal>>();
        await foreach (var row in _rows.StreamAsync(snapshot, Query(text, isLenient, kinds), cancellationToken))
        {
            Count(ref count);
            if (row[5] is Iri term)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _) ??= []).Add((Literal)row[4]!);
            }
            else if ((row[3] is null ? Place(row, kinds) : Own(row, kinds)) is { } hit)
            {
                yield return hit;
            }
        }

        // Terms first, then what has them: a path of any length is followed from the few terms that were found.
        if (terms.Count == 0 || _paths.ToTerms(kinds) is not { Length: > 0 } path)
        {
            yield break;
        }

        await foreach (var row in _rows.StreamAsync(snapshot, RecordsOf(terms.Keys, path, kinds), cancellationToken))
        {
            if (row[1] is Iri record && SearchPaths.FindKind(kinds, row[2], row[3]) is { } kind)
            {
                foreach (var label in terms[(Iri)row[0]!])
                {
                    Count(ref count);
                    yield return new(record, kind, SearchField.Category, label);
                }
            }
        }
    }

    /// <summary>The names that a search finds, the best of them.</summary>
    public async Task<IReadOnlyList<Hit>> ReadNamesAsync(ISparqlSnapshot snapshot, string strict, string? languages, int limit, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        var properties = kinds.Select(kind => kind.NameProperty).Concat(SearchFields.OtherNames).Distinct();
        var found = await _rows.SelectAsync(
            snapshot,
            $"SELECT ?record ?type ?distinction ?property ?text WHERE {{ (?record [] ?text [] ?property) {TextVocabulary.Query} ({string.Join(' ', properties)} {new Literal(strict)} {limit}{Option(languages)}) . {SearchPaths.KindOf(kinds)} }}",
            cancellationToken);
        return [.. found.Select(row => Own(row, kinds)).OfType<Hit>().Where(hit => hit.Field is SearchField.Name or SearchField.OtherName)];
    }

    // One query, so that the texts are searched once: texts of records, labels of terms, and names of places with the records that are there.
    private string Query(SearchText text, bool isLenient, IReadOnlyList<Kind> kinds)
    {
        var kind = SearchPaths.KindOf(kinds);
        var places = _paths.ToPlaces(kinds) is { Length: > 0 } path
            ? $"UNION {{ SELECT DISTINCT ?record ?type ?distinction ?text WHERE {{ (?place [] ?text) {Call(SearchFields.PlaceNames, text, isLenient)} . ?record {path} ?place . {kind} }} }}"
            : string.Empty;
        return $$"""
            SELECT ?record ?type ?distinction ?property ?text ?term WHERE {
              { (?record [] ?text [] ?property) {{Call(_ownProperties, text, isLenient)}} . {{kind}} }
              UNION { (?term [] ?text) {{Call(SearchFields.TermLabels, text, isLenient)}} . ?term a {{Skos.Concept}} }
              {{places}}
            } LIMIT {{MaxHits + 1}}
            """;
    }

    private static string RecordsOf(IEnumerable<Iri> terms, string path, IReadOnlyList<Kind> kinds) =>
        $"SELECT DISTINCT ?found ?record ?type ?distinction WHERE {{ {{ SELECT DISTINCT ?found ?term WHERE {{ VALUES ?found {{ {string.Join(' ', terms)} }} ?term {ReferenceResolver.CategoryPath} ?found }} }} ?record {path} ?term . {SearchPaths.KindOf(kinds)} }} LIMIT {MaxHits + 1}";

    private static Hit? Own(Term?[] row, IReadOnlyList<Kind> kinds) =>
        row[0] is Iri record && SearchPaths.FindKind(kinds, row[1], row[2]) is { } kind && SearchFields.FieldOf(kind, (Iri)row[3]!) is { } field
            ? new(record, kind, field, (Literal)row[4]!)
            : null;

    private static Hit? Place(Term?[] row, IReadOnlyList<Kind> kinds) =>
        row[0] is Iri record && SearchPaths.FindKind(kinds, row[1], row[2]) is { } kind ? new(record, kind, SearchField.Place, (Literal)row[4]!) : null;

    private static void Count(ref int count)
    {
        if (++count > MaxHits)
        {
            throw new RequestException(ProblemType.Limit, SearchRefusals.TooMany(MaxHits));
        }
    }

    private static string Call(IEnumerable<Iri> properties, SearchText text, bool isLenient) =>
        $"{TextVocabulary.Query} ({string.Join(' ', properties)} {text.AnyPart} {new Literal(isLenient ? "mode:lenient" : "mode:strict")}{Option(text.Languages)})";

    private static string Option(string? languages) => languages is null ? string.Empty : $" {new Literal("lang:" + languages)}";
}
