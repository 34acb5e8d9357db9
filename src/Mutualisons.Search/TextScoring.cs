namespace Mutualisons.Search;

/// <summary>Makes scores from matches: rare words of the query weigh more, counted over the hits that were given to it and nothing else.</summary>
/// <remarks>Count each distinct hit once (a literal, not each statement of it), then ask for scores. Not thread-safe.</remarks>
public sealed class TextScoring
{
    private readonly int[] _found;
    private int _hits;

    /// <summary>Starts without hits.</summary>
    public TextScoring(TextQuery query) => _found = new int[query.Terms.Length];

    /// <summary>How many hits were counted.</summary>
    public int Hits => _hits;

    /// <summary>Counts a hit that the caller may see.</summary>
    public void Count(TextMatch match)
    {
        _hits++;
        for (var i = 0; i < _found.Length; i++)
        {
            _found[i] += match.Weights[i] > 0 ? 1 : 0;
        }
    }

    /// <summary>The score of a match among the counted hits: more is better; 0 only when the text has nothing but excluded terms.</summary>
    public double Score(TextMatch match)
    {
        var sum = 0.0;
        for (var i = 0; i < _found.Length; i++)
        {
            if (match.Weights[i] > 0)
            {
                sum += match.Weights[i] * (1 + Rarity(_found[i]));
            }
        }

        return sum * match.Factor;
    }

    // The inverse document frequency of BM25, over the hits.
    private double Rarity(int found) => Math.Log(1 + ((Math.Max(_hits - found, 0) + 0.5) / (found + 0.5)));
}
