namespace Mutualisons.Outbound;

/// <summary>One request: a GET, or a POST when it has a body.</summary>
/// <param name="Url">Where it goes; an IRI is sent percent-encoded, without its fragment.</param>
public sealed record OutboundRequest(string Url)
{
    /// <summary>The media types wanted, as the header has it.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>The body's media type; null sends no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>A time limit below that of the options; a larger one changes nothing.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.MaxValue;
}
