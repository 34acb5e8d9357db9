namespace Mutualisons.Sparql;

/// <summary>Who writes, from which state, and what that writer sees and may change.</summary>
public sealed record TransactionOptions
{
    /// <summary>Who writes, as an IRI or another stable name; kept with the commit.</summary>
    public required string Author { get; init; }

    /// <summary>The commit that must be the newest when the transaction begins; null asks for nothing.</summary>
    public long? ExpectedCommit { get; init; }

    /// <summary>What WHERE, COPY, MOVE and ADD read.</summary>
    public DatasetView View { get; init; } = DatasetView.Everything;

    /// <summary>Which graphs may change; touching another one fails with <see cref="GraphAccessDeniedException"/>, whether or not it exists.</summary>
    public GraphSet Writable { get; init; } = GraphSet.All;
}
