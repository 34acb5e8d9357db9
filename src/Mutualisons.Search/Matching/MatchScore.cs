using System.Collections.Immutable;
using System.Numerics;
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

    /// <summary>The weight of each term; 0 for those that are not found, or excluded.</summary>
    public static float[] Weights(ImmutableArray<QueryTerm> terms, MatchState state)
    {
        var weights = new float[terms.Length];
        var counts = new int[terms.Length];
        foreach (var hit in state.Hits)
        {
            weights[hit.Term] = Math.Max(weights[hit.Term], hit.Quality);
            counts[hit.Term]++;
        }

        var length = 1 - LengthShare + (LengthShare * state.Words / UsualWords);
        foreach (var term in terms)
        {
            weights[term.Index] *= Share(term.Role) * counts[term.Index] * (Saturation + 1) / (counts[term.Index] + (Saturation * length));
        }

        return weights;
    }

    public static float Factor(ImmutableArray<QueryTerm> terms, MatchState state)
    {
        var (found, covered, lastToken, isExact) = (0UL, 0, -1, true);
        foreach (var hit in state.Hits)
        {
            if (terms[hit.Term].Role == TermRole.Excluded)
            {
                continue;
            }

            found |= 1UL << hit.Term;
            isExact &= hit.Quality >= TermComparer.Together;
            covered += hit.Token == lastToken ? 0 : state.TokenOf(hit).Span;
            lastToken = hit.Token;
        }

        var coverage = Math.Min(1f, (float)covered / Math.Max(state.Words, 1));
        var factor = (1 + (CoverageBonus * coverage)) * Closeness(terms, state, BitOperations.PopCount(found));
        return coverage >= 1 && isExact ? factor * (1 + WholeTextBonus) : factor;
    }

    private static float Share(TermRole role) => role switch
    {
        TermRole.Sought => 1,
        TermRole.Wished => WishedShare,
        _ => 0,
    };

    private static float Closeness(ImmutableArray<QueryTerm> terms, MatchState state, int distinct)
    {
        if (distinct < 2)
        {
            return 1;
        }

        var places = new List<(int Term, int Position)>(state.Hits.Count);
        foreach (var hit in state.Hits)
        {
            if (terms[hit.Term].Role != TermRole.Excluded)
            {
                places.Add((hit.Term, state.TokenOf(hit).Position));
            }
        }

        var (words, isInOrder) = Window(places, distinct);
        return 1 + (ClosenessBonus * Math.Min(1f, (float)distinct / words)) + (isInOrder ? OrderBonus : 0);
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
