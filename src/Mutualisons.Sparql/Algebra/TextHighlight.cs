namespace Mutualisons.Sparql.Algebra;

/// <summary>What stands before and behind each word that matched.</summary>
public sealed record TextHighlight(string Start, string End)
{
    /// <summary>The marks of Apache Jena, arrows that occur in no text.</summary>
    public static TextHighlight Default { get; } = new("\u21A6", "\u21A4");
}
