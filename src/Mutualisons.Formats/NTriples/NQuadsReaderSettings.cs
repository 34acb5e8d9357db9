namespace Mutualisons.Formats.NTriples;

/// <summary>Which of the two line languages is read, and how long a token may be.</summary>
internal readonly record struct NQuadsReaderSettings(bool AllowGraphs, int MaxTokenLength)
{
    /// <summary>The language's name in errors.</summary>
    public string FormatName => AllowGraphs ? "N-Quads" : "N-Triples";
}
