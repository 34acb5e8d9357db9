namespace Mutualisons.Sparql;

/// <summary>Makes <see cref="ValueList{T}"/>; collection expressions come here.</summary>
public static class ValueList
{
    /// <summary>A list of a copy of the items.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    /// <summary>A list of the items of a sequence.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
