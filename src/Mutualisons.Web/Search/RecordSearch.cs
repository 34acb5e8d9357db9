using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Descriptions;

namespace Mutualisons.Web.Search;

/// <summary>Finds records by words, among those that lists show to the caller; whatever is scored, counted or suggested comes from them alone.</summary>
internal sealed class RecordSearch(HitReader hits, RowReader rows, RecurringEvents recurring)
{
    private readonly HitReader _hits = hits;
    private readonly RowReader _rows = rows;
    private readonly RecurringEvents _recurring = recurring;

    /// <summary>Finds the records that answer a search among those that the lists asked for hold.</summary>
    public async Task<(Findings Findings, TextScorer Scorer)> FindAsync(ISparqlSnapshot snapshot, SearchText text, IReadOnlyList<CollectionRequest> lists, CancellationToken cancellationToken)
    {
        var first = await FindOnceAsync(snapshot, text, lists, cancellationToken);
        if (first.Findings.Parts.FirstOrDefault(part => !part.IsFound)?.Part is not { } missing || CompoundWord.TryRead(missing, text.Languages) is not { } compound)
        {
            return first;
        }

        var kinds = lists.Select(list => list.Collection).ToList();
        var listed = await CandidatesAsync(snapshot, compound.AnyPiece, new TextScorer(compound.AnyPiece), isLenient: false, lists, cancellationToken);
        var texts = listed.SelectMany(candidate => Enum.GetValues<SearchField>().Select(candidate.TextOf)).OfType<Literal>().Concat(kinds.SelectMany(LabelsOf)).ToHashSet();
        if (compound.Split(texts) is not { } apart)
        {
            return first;
        }

        var (findings, scorer) = await FindOnceAsync(snapshot, text.Replace(missing, apart), lists, cancellationToken);
        var pieces = apart.Split(' ');
        return (findings with { Parts = [.. findings.Parts.Where(part => !pieces.Contains(part.Part)), new(missing, true, apart)] }, scorer);
    }

    /// <summary>Those of a kind that the kind's list shows now.</summary>
    public async Task<IReadOnlySet<Iri>> FindListedAsync(ISparqlSnapshot snapshot, CollectionRequest list, IReadOnlyList<Iri> members, CancellationToken cancellationToken)
    {
        if (members.Count == 0 || !list.IsNarrowed)
        {
            return members.ToHashSet();
        }

        var request = await _recurring.CompleteAsync(snapshot, list with { Candidates = members }, cancellationToken);
        return (await _rows.SelectAsync(snapshot, CollectionQuery.Members(request), cancellationToken)).Select(row => row[0]).OfType<Iri>().ToHashSet();
    }

    private async Task<(Findings Findings, TextScorer Scorer)> FindOnceAsync(ISparqlSnapshot snapshot, SearchText text, IReadOnlyList<CollectionRequest> lists, CancellationToken cancellationToken)
    {
        var scorer = new TextScorer(text);
        var findings = text.Parts.Count == 0 ? Findings.None : new Ranker(text, scorer, await CandidatesAsync(snapshot, text, scorer, isLenient: true, lists, cancellationToken)).Rank();
        return (findings, scorer);
    }

    private async Task<List<Candidate>> CandidatesAsync(ISparqlSnapshot snapshot, SearchText text, TextScorer scorer, bool isLenient, IReadOnlyList<CollectionRequest> lists, CancellationToken cancellationToken)
    {
        var kinds = lists.Select(list => list.Collection).ToList();
        var collected = await CollectAsync(_hits.ReadAsync(snapshot, text, isLenient, kinds, cancellationToken), scorer);
        await AddKindsAsync(collected, snapshot, text, kinds, scorer, cancellationToken);
        var listed = new List<Candidate>();
        foreach (var list in lists)
        {
            listed.AddRange(await KeepListedAsync(snapshot, list, [.. collected.Values.Where(candidate => candidate.Kind == list.Collection && !candidate.IsExcluded)], cancellationToken));
        }

        return listed;
    }

    private static async Task<Dictionary<Iri, Candidate>> CollectAsync(IAsyncEnumerable<Hit> hits, TextScorer scorer)
    {
        var candidates = new Dictionary<Iri, Candidate>();
        await foreach (var hit in hits)
        {
            if (!candidates.TryGetValue(hit.Record, out var candidate))
            {
                candidates[hit.Record] = candidate = new(hit.Record, hit.Kind);
            }

            candidate.Add(hit.Field, hit.Text, scorer.Score(hit.Text, hit.Field));
        }

        return candidates;
    }

    private async Task<IEnumerable<Candidate>> KeepListedAsync(ISparqlSnapshot snapshot, CollectionRequest list, IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken)
    {
        var kept = await FindListedAsync(snapshot, list, [.. candidates.Select(candidate => candidate.Record)], cancellationToken);
        return candidates.Where(candidate => kept.Contains(candidate.Record));
    }

    // "zaal" finds rooms: those that were found otherwise count higher, and all of them are found when nothing else is asked.
    private async Task AddKindsAsync(Dictionary<Iri, Candidate> candidates, ISparqlSnapshot snapshot, SearchText text, List<Kind> kinds, TextScorer scorer, CancellationToken cancellationToken)
    {
        var called = kinds.ToDictionary(kind => kind, kind => LabelsOf(kind).Where(label => Enumerable.Range(0, text.Parts.Count).Any(part => scorer.IsKind(part, label))).ToList());
        foreach (var kind in kinds.Where(kind => Enumerable.Range(0, text.Parts.Count).All(part => called[kind].Exists(label => scorer.IsKind(part, label)))))
        {
            var distinction = kind.Distinction is { } stated ? $"?record {stated.Property} {stated.Value} ." : string.Empty;
            foreach (var record in await _rows.SelectIrisAsync(snapshot, $"SELECT DISTINCT ?record WHERE {{ ?record a {kind.Class} . {distinction} }} LIMIT {HitReader.MaxHits}", cancellationToken))
            {
                candidates.TryAdd(record, new(record, kind));
            }
        }

        foreach (var candidate in candidates.Values)
        {
            foreach (var label in called[candidate.Kind])
            {
                candidate.Add(SearchField.Kind, label, scorer.Score(label, SearchField.Kind));
            }
        }
    }

    private static IEnumerable<Literal> LabelsOf(Kind kind) =>
        kind.Labels.SelectMany(labels => new[] { labels.Value.One, labels.Value.Many }.Distinct().Select(label => new Literal(label, labels.Key)));
}
