using Mutualisons.Query.Execution;
using Mutualisons.Query.Optimization;

namespace Mutualisons.Query.Engine;

/// <summary>What all queries of one engine share.</summary>
internal sealed record EngineServices(QueryThreads Threads, HeavySlots Slots, EngineMemory Memory, TimeProvider Clock, IReadOnlyList<IAlgebraPass> Passes) : IDisposable
{
    public void Dispose()
    {
        Threads.Dispose();
        Slots.Dispose();
    }
}
