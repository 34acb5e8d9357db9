using System.Globalization;

namespace Mutualisons.Store;

/// <summary>The store has gone on since the commit that a writer based its change on.</summary>
public sealed class ConcurrencyConflictException : Exception
{
    /// <summary>Names both commits.</summary>
    public ConcurrencyConflictException(long expectedCommit, long actualCommit)
        : base(string.Create(CultureInfo.InvariantCulture, $"The change was made for commit {expectedCommit}, but the store is at commit {actualCommit}: read again, then retry."))
    {
        ExpectedCommit = expectedCommit;
        ActualCommit = actualCommit;
    }

    /// <summary>The commit that the writer had seen.</summary>
    public long ExpectedCommit { get; }

    /// <summary>The commit that the store is at.</summary>
    public long ActualCommit { get; }
}
