using System.Collections.Frozen;

namespace Mutualisons.Query;

/// <summary>How the embedded engine behaves.</summary>
public sealed record EmbeddedEngineOptions
{
    /// <summary>How many queries may work at once after their first 100 ms.</summary>
    public int HeavyQueries { get; init; } = Environment.ProcessorCount;

    /// <summary>How many queries may run at once, the short ones included; more wait their turn.</summary>
    public int MaxQueries { get; init; } = 256;

    /// <summary>How many may wait for that; the next is refused with <see cref="Sparql.EngineBusyException"/>.</summary>
    public int MaxWaitingQueries { get; init; } = 1024;

    /// <summary>How many that have worked for 100 ms may wait to go on; the next is refused with <see cref="Sparql.EngineBusyException"/>, so that short ones always find a thread.</summary>
    public int MaxWaitingHeavyQueries { get; init; } = 128;

    /// <summary>How many bytes all queries may hold together; by default half of the memory that the process may have.</summary>
    public long TotalMemory { get; init; } = Math.Max(256L << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    /// <summary>The names of optimiser passes to leave out, which may make queries slower but no answer different: <c>push filters</c>.</summary>
    /// <remarks>For finding out whether a pass is to blame for a slow query or a wrong answer.</remarks>
    public IReadOnlySet<string> DisabledPasses { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The clock that NOW() reads.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
