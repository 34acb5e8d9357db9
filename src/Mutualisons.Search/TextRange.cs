namespace Mutualisons.Search;

/// <summary>Some characters of a text.</summary>
/// <param name="Start">The index of the first.</param>
/// <param name="Length">How many there are.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The index after the last.</summary>
    public int End => Start + Length;
}
