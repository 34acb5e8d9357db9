namespace Mutualisons.Store.Log;

/// <summary>What a log record is.</summary>
internal enum LogRecordKind : uint
{
    /// <summary>A commit, whole.</summary>
    Commit = 1,

    /// <summary>A commit whose changes are in a file of their own, which the record names.</summary>
    ExternalCommit = 2,

    /// <summary>The end of a segment that was closed in order; nothing comes behind it.</summary>
    End = 3,
}
