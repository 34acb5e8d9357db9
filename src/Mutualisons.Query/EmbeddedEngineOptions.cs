namespace Mutualisons.Query;

/// <summary>How the embedded engine behaves.</summary>
public sealed record EmbeddedEngineOptions
{
    /// <summary>How many queries may work at once after their first 100 ms.</summary>
    public int HeavyQueries { get; init; } = Environment.ProcessorCount;

    /// <summary>How many queries may run at once, the short ones included; more wait their turn.</summary>
    public int MaxQueries { get; init; } = 256;

    /// <summary>The clock that NOW() reads.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
