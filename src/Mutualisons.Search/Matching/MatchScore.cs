using System.Collections.Immutable;
using Mutualisons.Search.Queries;

namespace Mutualisons.Search.Matching;

/// <summary>The parts of a score that one text decides: how often and how well its words answer, how close they stand, how much of the text they are.</summary>
internal static class MatchScore
{
    // BM25, with a fixed usual length, since the average of a store would tell of what a caller may not see.
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.75f;
    private const float UsualWords = 12;
    private const float WishedShare = 0.1f;
    private const float ClosenessBonus = 0.4f;
    private const float OrderBonus = 0.1f;
    private const float CoverageBonus = 0.5f;
    private const float WholeTextBonus = 0.5f;

    public static float Weight(QueryTerm term, MatchState state)
    {
        if (term.Role == TermRole.Excluded || !state.IsFound(term.Index))
        {
            return 0;
        }

        var (best, count) = (0f, 0);
        foreach (var hit in state.Hits)
        {
            if (hit.Term == term.Index)
            {
                best = Math.Max(best, hit.Quality);
                count++;
            }
        }

        var length = 1 - LengthShare + (LengthShare * state.Words / UsualWords);
        var weight = best * count * (Saturation + 1) / (count + (Saturation * length));
        return term.Role == TermRole.Wished ? weight * WishedShare : weight;
    }

    public static float Factor(ImmutableArray<QueryTerm> terms, MatchState state)
    {
        var hits = state.Hits.FindAll(hit => terms[hit.Term].Role != TermRole.Excluded);
        var places = hits.Select(hit => (hit.Term, state.TokenOf(hit).Position)).ToList();
        var covered = hits.Select(hit => hit.Token).Distinct().Sum(token => state.SpanOf(token));
        var coverage = Math.Min(1f, (float)covered / Math.Max(state.Words, 1));
        var factor = 1 + (CoverageBonus * coverage);
        var distinct = places.Select(place => place.Term).Distinct().Count();
        if (distinct > 1)
        {
            var (words, isInOrder) = Window(places, distinct);
            factor *= 1 + (ClosenessBonus * Math.Min(1f, (float)distinct / words)) + (isInOrder ? OrderBonus : 0);
        }

        var isWhole = coverage >= 1 && hits.All(hit => hit.Quality >= TermComparer.Together);
        return isWhole ? factor * (1 + WholeTextBonus) : factor;
    }

    // The fewest words in a row that hold every found term once, and whether the terms stand there in the order of the query.
    private static (int Words, bool IsInOrder) Window(List<(int Term, int Position)> places, int distinct)
    {
        var counts = new Dictionary<int, int>();
        var (best, isInOrder, first) = (int.MaxValue, false, 0);
        for (var last = 0; last < places.Count; last++)
        {
            counts[places[last].Term] = counts.GetValueOrDefault(places[last].Term) + 1;
            while (counts.Count == distinct)
            {
                var words = places[last].Position - places[first].Position + 1;
                if (words < best)
                {
                    (best, isInOrder) = (words, IsRising(places, first, last));
                }

                var term = places[first++].Term;
                if (--counts[term] == 0)
                {
                    counts.Remove(term);
                }
            }
        }

        return (best, isInOrder);
    }

    private static bool IsRising(List<(int Term, int Position)> places, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (places[i].Term < places[i - 1].Term)
            {
                return false;
            }
        }

        return true;
    }
}
