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

    private static readonly string Lenient = new Literal("mode:lenient").ToString();

    private readonly RowReader _rows = rows;
    private readonly SearchPaths _paths = new(options.Kinds);
    private readonly IReadOnlyList<Iri> _ownProperties =
        [.. options.Kinds.Collections.Select(kind => kind.NameProperty).Concat(SearchFields.OtherNames).Concat(SearchFields.Descriptions).Distinct()];

    /// <summary>The hits in records of these kinds.</summary>
    public async Task<IReadOnlyList<Hit>> ReadAsync(ISparqlSnapshot snapshot, SearchText text, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        var hits = new List<Hit>();
        await AddOwnTextsAsync(hits, snapshot, text, kinds, cancellationToken);
        await AddTermsAsync(hits, snapshot, text, kinds, cancellationToken);
        await AddPlacesAsync(hits, snapshot, text, kinds, cancellationToken);
        return hits.Count <= MaxHits ? hits : throw new RequestException(ProblemType.Limit, SearchRefusals.TooMany(MaxHits));
    }

    /// <summary>The names that a search finds, the best of them.</summary>
    public async Task<IReadOnlyList<Hit>> ReadNamesAsync(ISparqlSnapshot snapshot, string strict, int limit, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        var properties = kinds.Select(kind => kind.NameProperty).Concat(SearchFields.OtherNames).Distinct();
        var found = await _rows.SelectAsync(
            snapshot,
            $"SELECT ?record ?type ?distinction ?property ?text WHERE {{ (?record [] ?text [] ?property) {TextVocabulary.Query} ({string.Join(' ', properties)} {new Literal(strict)} {limit}) . {SearchPaths.KindOf(kinds)} }}",
            cancellationToken);
        return [.. Own(found, kinds).Where(hit => hit.Field is SearchField.Name or SearchField.OtherName)];
    }

    private async Task AddOwnTextsAsync(List<Hit> hits, ISparqlSnapshot snapshot, SearchText text, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        var found = await _rows.SelectAsync(
            snapshot,
            $"SELECT ?record ?type ?distinction ?property ?text WHERE {{ (?record [] ?text [] ?property) {Call(_ownProperties, text)} . {SearchPaths.KindOf(kinds)} }} LIMIT {MaxHits + 1}",
            cancellationToken);
        hits.AddRange(Own(found, kinds));
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

    // Terms first, then what has them: a path of any length is followed from the few terms that were found.
    private async Task AddTermsAsync(List<Hit> hits, ISparqlSnapshot snapshot, SearchText text, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        var labels = await _rows.SelectAsync(
            snapshot,
            $"SELECT ?term ?text WHERE {{ (?term [] ?text) {Call(SearchFields.TermLabels, text)} . ?term a {Skos.Concept} }}",
            cancellationToken);
        var byTerm = labels.Where(row => row[0] is Iri).ToLookup(row => (Iri)row[0]!, row => (Literal)row[1]!);
        if (byTerm.Count == 0 || _paths.ToTerms(kinds) is not { Length: > 0 } path)
        {
            return;
        }

        var found = await _rows.SelectAsync(
            snapshot,
            $"SELECT DISTINCT ?found ?record ?type ?distinction WHERE {{ {{ SELECT DISTINCT ?found ?term WHERE {{ VALUES ?found {{ {string.Join(' ', byTerm.Select(term => term.Key))} }} ?term {ReferenceResolver.CategoryPath} ?found }} }} ?record {path} ?term . {SearchPaths.KindOf(kinds)} }} LIMIT {MaxHits + 1}",
            cancellationToken);
        foreach (var row in found)
        {
            if (row[1] is Iri record && SearchPaths.FindKind(kinds, row[2], row[3]) is { } kind)
            {
                hits.AddRange(byTerm[(Iri)row[0]!].Select(label => new Hit(record, kind, SearchField.Category, label)));
            }
        }
    }

    private async Task AddPlacesAsync(List<Hit> hits, ISparqlSnapshot snapshot, SearchText text, IReadOnlyList<Kind> kinds, CancellationToken cancellationToken)
    {
        if (_paths.ToPlaces(kinds) is not { Length: > 0 } path)
        {
            return;
        }

        var found = await _rows.SelectAsync(
            snapshot,
            $"SELECT DISTINCT ?record ?type ?distinction ?text WHERE {{ (?place [] ?text) {Call(SearchFields.PlaceNames, text)} . ?record {path} ?place . {SearchPaths.KindOf(kinds)} }} LIMIT {MaxHits + 1}",
            cancellationToken);
        foreach (var row in found)
        {
            if (row[0] is Iri record && SearchPaths.FindKind(kinds, row[1], row[2]) is { } kind)
            {
                hits.Add(new(record, kind, SearchField.Place, (Literal)row[3]!));
            }
        }
    }

    private static string Call(IEnumerable<Iri> properties, SearchText text) =>
        $"{TextVocabulary.Query} ({string.Join(' ', properties)} {text.AnyPart} {Lenient})";
}
