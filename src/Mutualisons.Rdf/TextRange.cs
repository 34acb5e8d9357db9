namespace Mutualisons.Rdf;

/// <summary>Where something stands in a text: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct TextRange(TextPosition Start, TextPosition End)
{
    /// <summary>A range of no length.</summary>
    public static TextRange At(TextPosition position) => new(position, position);

    /// <summary>The start as people count, since that is what an error shows.</summary>
    public override string ToString() => Start.ToString();
}
