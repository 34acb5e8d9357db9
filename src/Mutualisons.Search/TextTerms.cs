namespace Mutualisons.Search;

/// <summary>A set of terms of one query, such as those that a text has: one bit for each.</summary>
/// <param name="Bits">The bits, in the order of the terms.</param>
public readonly record struct TextTerms(ulong Bits)
{
    /// <summary>The terms that either has, such as two texts of one record.</summary>
    public static TextTerms operator |(TextTerms left, TextTerms right) => new(left.Bits | right.Bits);

    /// <summary>The same as <c>|</c>.</summary>
    public static TextTerms BitwiseOr(TextTerms left, TextTerms right) => left | right;

    internal bool Has(int term) => (Bits >> term & 1) != 0;
}
