namespace Mutualisons.Store;

/// <content>Taking back a part of the changes.</content>
public sealed partial class StoreTransaction
{
    /// <summary>Marks the changes so far.</summary>
    public StoreSavepoint Save()
    {
        CheckOpen();
        Flush();
        return new StoreSavepoint(this, [.. _pending]);
    }

    /// <summary>Forgets all changes since a savepoint; ids given out since stay good.</summary>
    /// <exception cref="ArgumentException">The savepoint is another transaction's.</exception>
    public void ReturnTo(StoreSavepoint savepoint)
    {
        CheckOpen();
        if (savepoint.Transaction != this)
        {
            throw new ArgumentException("This savepoint is another transaction's.", nameof(savepoint));
        }

        _buffer.Clear();
        _pending.Clear();
        _pending.AddRange(savepoint.Pending);
    }
}
