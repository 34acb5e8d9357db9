using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <summary>What a transaction had changed at one moment, to go back to; it costs next to nothing, as changes that are there are never altered.</summary>
public sealed class StoreSavepoint
{
    internal StoreSavepoint(StoreTransaction transaction, Run[] pending) => (Transaction, Pending) = (transaction, pending);

    internal StoreTransaction Transaction { get; }

    internal Run[] Pending { get; }
}
