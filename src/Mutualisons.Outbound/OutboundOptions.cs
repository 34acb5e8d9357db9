namespace Mutualisons.Outbound;

/// <summary>Where requests may go, and how much they may cost.</summary>
public sealed record OutboundOptions
{
    /// <summary>URL prefixes (<c>https://example.org/data/</c>) that requests may go to; without any, nothing leaves.</summary>
    /// <remarks>A prefix ends at a path segment. An address that is not public is reached only if an entry names that address and port itself: <c>http://127.0.0.1:8901/</c>.</remarks>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>How long one exchange may take, from the look-up of its host to its last byte, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest body, in bytes after decompression.</summary>
    public long MaxSize { get; init; } = 100_000_000;

    /// <summary>How many redirects one request follows.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>What the requests say of who sends them.</summary>
    public string UserAgent { get; init; } = "Mutualisons/1.0";
}
