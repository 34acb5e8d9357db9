namespace Mutualisons.Formats.NTriples;

/// <summary>What an attempt to read a quad came to.</summary>
internal enum NQuadsReadResult
{
    /// <summary>No whole line is left.</summary>
    None,

    /// <summary>A quad was read.</summary>
    Quad,

    /// <summary>A line is malformed.</summary>
    Error,
}
