namespace Mutualisons.Store;

/// <summary>What became of a commit.</summary>
/// <param name="Commit">Its number, or, if nothing changed, that of the commit before.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Inserted">How many quads it added.</param>
/// <param name="Deleted">How many quads it took away.</param>
public readonly record struct CommitResult(long Commit, DateTimeOffset Time, long Inserted, long Deleted)
{
    /// <summary>False when nothing was to be done and no commit was made.</summary>
    public bool Changed => Inserted + Deleted > 0;
}
