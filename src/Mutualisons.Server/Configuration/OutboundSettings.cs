namespace Mutualisons.Server.Configuration;

/// <summary>What may leave the server: the section <c>Mutualisons:Outbound</c>.</summary>
internal sealed record OutboundSettings
{
    /// <summary>URL prefixes that SERVICE and LOAD may go to; without any, nothing leaves.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>How long one exchange may take, in seconds.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    /// <summary>The largest answer, in bytes after decompression.</summary>
    public long MaxSize { get; init; } = 100_000_000;

    /// <summary>How many redirects are followed.</summary>
    public int MaxRedirects { get; init; } = 5;
}
