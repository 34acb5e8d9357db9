namespace Mutualisons.Search;

/// <summary>The number by which the owner of an index knows a text.</summary>
/// <param name="Value">Any number; later texts have higher ones.</param>
public readonly record struct TextId(ulong Value) : IComparable<TextId>
{
    /// <inheritdoc/>
    public int CompareTo(TextId other) => Value.CompareTo(other.Value);

    /// <summary>True when the left text is the earlier one.</summary>
    public static bool operator <(TextId left, TextId right) => left.Value < right.Value;

    /// <summary>True when the left text is the later one.</summary>
    public static bool operator >(TextId left, TextId right) => left.Value > right.Value;

    /// <summary>True when the left text is the earlier one or the same.</summary>
    public static bool operator <=(TextId left, TextId right) => left.Value <= right.Value;

    /// <summary>True when the left text is the later one or the same.</summary>
    public static bool operator >=(TextId left, TextId right) => left.Value >= right.Value;
}
