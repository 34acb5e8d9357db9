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
    /// <summary>How many texts one search looks at.</summary>
    public const int MaxHits = 200_000;

    private readonly RowReader _rows = rows;
    private readonly SearchPaths _paths = new(options.Kinds);
    private readonly IReadOnlyList<Iri> _ownProperties =
        [.. options.Kinds.Collections.Select(kind => kind.NameProperty).Concat(SearchFields.OtherNames).Concat(SearchFields.Descriptions).Distinct()];

    /// <summary>The hits in records of these kinds; lenient ones have words that begin like those sought, compounds and misspellings too.</summary>
    public async Task<IReadOnlyList<Hit>> ReadAsync(ISparqlSnapshot snapshot, SearchText text, bool isLenient, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        var found = await _rows.SelectAsync(snapshot, Query(text, isLenient, kinds), cancellationToken);
        var hits = new List<Hit>();
        hits.AddRange(Own(found.Where(row => row[3] is not null), kinds));
        hits.AddRange(Places(found.Where(row => row[0] is not null && row[3] is null), kinds));
        var terms = found.Where(row => row[5] is Iri).ToLookup(row => (Iri)row[5]!, row => (Literal)row[4]!);
        await AddTermsAsync(hits, snapshot, terms, kinds, cancellationToken);
        return found.Count <= MaxHits && hits.Count <= MaxHits ? hits : throw new RequestException(ProblemType.Limit, SearchRefusals.TooMany(MaxHits));
    }

    /// <summary>The names that a search finds, the best of them.</summary>
    public async Task<IReadOnlyList<Hit>> ReadNamesAsync(ISparqlSnapshot snapshot, string strict, string? languages, int limit, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        var properties = kinds.Select(kind => kind.NameProperty).Concat(SearchFields.OtherNames).Distinct();
        var found = await _rows.SelectAsync(
            snapshot,
            $"SELECT ?record ?type ?distinction ?property ?text WHERE {{ (?record [] ?text [] ?property) {TextVocabulary.Query} ({string.Join(' ', properties)} {new Literal(strict)} {limit}{Option(languages)}) . {SearchPaths.KindOf(kinds)} }}",
            cancellationToken);
        return [.. Own(found, kinds).Where(hit => hit.Field is SearchField.Name or SearchField.OtherName)];
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

    private static IEnumerable<Hit> Own(IEnumerable<Term?[]> rows, IReadOnlyList<Kind> kinds)
    {
        foreach (var row in rows)
        {
            if (row[0] is Iri record && SearchPaths.FindKind(kinds, row[1], row[2]) is { } kind && SearchFields.FieldOf(kind, (Iri)row[3]!) is { } field)
            {
                yield return new(record, kind, field, (Literal)row[4]!);
            }
        }
    }

    private static IEnumerable<Hit> Places(IEnumerable<Term?[]> rows, IReadOnlyList<Kind> kinds)
    {
        foreach (var row in rows)
        {
            if (row[0] is Iri record && SearchPaths.FindKind(kinds, row[1], row[2]) is { } kind)
            {
                yield return new(record, kind, SearchField.Place, (Literal)row[4]!);
            }
        }
    }

    // Terms first, then what has them: a path of any length is followed from the few terms that were found.
    private async Task AddTermsAsync(List<Hit> hits, ISparqlSnapshot snapshot, ILookup<Iri, Literal> labels, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        if (labels.Count == 0 || _paths.ToTerms(kinds) is not { Length: > 0 } path)
        {
            return;
        }

        var found = await _rows.SelectAsync(
            snapshot,
            $"SELECT DISTINCT ?found ?record ?type ?distinction WHERE {{ {{ SELECT DISTINCT ?found ?term WHERE {{ VALUES ?found {{ {string.Join(' ', labels.Select(term => term.Key))} }} ?term {ReferenceResolver.CategoryPath} ?found }} }} ?record {path} ?term . {SearchPaths.KindOf(kinds)} }} LIMIT {MaxHits + 1}",
            cancellationToken);
        foreach (var row in found)
        {
            if (row[1] is Iri record && SearchPaths.FindKind(kinds, row[2], row[3]) is { } kind)
            {
                hits.AddRange(labels[(Iri)row[0]!].Select(label => new Hit(record, kind, SearchField.Category, label)));
            }
        }
    }

    private static string Call(IEnumerable<Iri> properties, SearchText text, bool isLenient) =>
        $"{TextVocabulary.Query} ({string.Join(' ', properties)} {text.AnyPart} {new Literal(isLenient ? "mode:lenient" : "mode:strict")}{Option(text.Languages)})";

    private static string Option(string? languages) => languages is null ? string.Empty : $" {new Literal("lang:" + languages)}";
}
