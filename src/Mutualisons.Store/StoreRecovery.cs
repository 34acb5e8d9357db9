namespace Mutualisons.Store;

/// <summary>What was found when the store was opened.</summary>
/// <param name="CheckpointCommit">The commit that recovery began from.</param>
/// <param name="CommitsReplayed">How many commits were read from the log behind it.</param>
/// <param name="WasClean">True when the store had been closed in order, or is new.</param>
/// <param name="TornTail">What a crash had cut short, if anything.</param>
/// <param name="OrphansDeleted">Files that a crash had left behind.</param>
public sealed record StoreRecovery(long CheckpointCommit, long CommitsReplayed, bool WasClean, TornTail? TornTail, IReadOnlyList<string> OrphansDeleted);
