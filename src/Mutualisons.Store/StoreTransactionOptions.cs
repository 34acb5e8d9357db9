namespace Mutualisons.Store;

/// <summary>What a transaction is begun with.</summary>
public sealed record StoreTransactionOptions
{
    /// <summary>Who makes the change, as the log keeps it: an IRI or any other name; empty for nobody.</summary>
    public string Author { get; init; } = "";

    /// <summary>The commit that the caller has seen; if the store has gone on since, the transaction does not begin.</summary>
    public long? ExpectedCommit { get; init; }
}
