namespace Mutualisons.Search;

/// <summary>How a text answers a query, from which its score is made once all hits are known.</summary>
/// <remarks>Depends on the text, its language and the query alone.</remarks>
public sealed class TextMatch
{
    internal TextMatch(TextTerms terms, float[] weights, float factor)
    {
        Terms = terms;
        Weights = weights;
        Factor = factor;
    }

    /// <summary>The terms of the query that the text has, excluded ones too.</summary>
    public TextTerms Terms { get; }

    /// <summary>The weight of each term of the query in the text; 0 where it is not found.</summary>
    internal float[] Weights { get; }

    /// <summary>What the order of the found words and their share of the text multiply the score by.</summary>
    internal float Factor { get; }
}
