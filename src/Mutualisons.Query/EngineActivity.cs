namespace Mutualisons.Query;

/// <summary>What an engine is doing at one moment.</summary>
/// <param name="Running">Queries and updates on a thread of their own.</param>
/// <param name="Waiting">Those that wait for a thread.</param>
/// <param name="HeavyRunning">How many of the running ones have worked long and hold a heavy slot.</param>
/// <param name="HeavyWaiting">How many of the running ones wait for a heavy slot.</param>
/// <param name="Memory">The bytes that all of them have reserved.</param>
public readonly record struct EngineActivity(int Running, int Waiting, int HeavyRunning, int HeavyWaiting, long Memory);
