namespace Mutualisons.Web.Search;

/// <summary>How one text answers the parts of a search.</summary>
/// <param name="AsTyped">For each part: the score by the word, its inflections, words that begin like it and compounds; 0 when it is not there.</param>
/// <param name="Close">The same, where there is nothing as typed by words that are spelt nearly so.</param>
/// <param name="Whole">What is added when the text answers the whole search alone.</param>
/// <param name="IsExcluded">Whether it holds what must not be found.</param>
internal sealed record TextScores(double[] AsTyped, double[] Close, double Whole, bool IsExcluded)
{
    /// <summary>What the text is worth when one text of a field is shown.</summary>
    public double Sum { get; } = Close.Sum() + Whole;

    /// <summary>The best of two texts, part by part.</summary>
    public static TextScores Best(TextScores left, TextScores right) => new(
        [.. left.AsTyped.Zip(right.AsTyped, Math.Max)],
        [.. left.Close.Zip(right.Close, Math.Max)],
        Math.Max(left.Whole, right.Whole),
        left.IsExcluded || right.IsExcluded);
}
