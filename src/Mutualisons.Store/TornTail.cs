namespace Mutualisons.Store;

/// <summary>The remains of a write that a crash cut short, cut off when the store was opened: no commit in it had been acknowledged.</summary>
/// <param name="File">The log segment.</param>
/// <param name="Offset">Where it was cut.</param>
/// <param name="Length">How many bytes were cut off.</param>
/// <param name="Commit">The commit that was being written.</param>
public sealed record TornTail(string File, long Offset, long Length, long Commit);
