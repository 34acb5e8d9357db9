namespace Mutualisons.Search;

/// <summary>How a snippet is written.</summary>
public sealed record TextSnippetOptions
{
    /// <summary>How many characters of the text it shows at most.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>What stands before a found word.</summary>
    public string StartMark { get; init; } = "<mark>";

    /// <summary>What stands after a found word.</summary>
    public string EndMark { get; init; } = "</mark>";

    /// <summary>What stands where text is left out.</summary>
    public string Ellipsis { get; init; } = "…";

    /// <summary>True to write HTML: the text is encoded, the marks are not.</summary>
    public bool IsHtml { get; init; } = true;
}
