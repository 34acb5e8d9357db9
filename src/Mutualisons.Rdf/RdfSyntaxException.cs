namespace Mutualisons.Rdf;

/// <summary>An RDF document is malformed, at a known place.</summary>
public sealed class RdfSyntaxException : Exception
{
    /// <summary>Names what is wrong and where; the message shown is <c>source: line l, column c: detail</c>.</summary>
    /// <param name="detail">What was found and what was expected, without the place.</param>
    /// <param name="range">Where in the document.</param>
    /// <param name="source">The document's name (a file name, a URL), if it has one.</param>
    public RdfSyntaxException(string detail, TextRange range, string? source = null)
        : base(source is null ? $"{range}: {detail}" : $"{source}: {range}: {detail}")
    {
        Detail = detail;
        Range = range;
        DocumentName = source;
    }

    /// <summary>What was found and what was expected, without the place.</summary>
    public string Detail { get; }

    /// <summary>Where in the document.</summary>
    public TextRange Range { get; }

    /// <summary>The document's name, if it was given one.</summary>
    public string? DocumentName { get; }
}
