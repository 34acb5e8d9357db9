using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Engine;

/// <summary>What all queries of one engine share.</summary>
internal sealed record EngineServices(QueryThreads Threads, HeavySlots Slots, TimeProvider Clock) : IDisposable
{
    public void Dispose()
    {
        Threads.Dispose();
        Slots.Dispose();
    }
}
