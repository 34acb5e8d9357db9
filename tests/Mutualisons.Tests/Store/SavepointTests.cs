using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>Going back to an earlier moment of a transaction.</summary>
public sealed class SavepointTests
{
    private static readonly TermId G = TermId.DefaultGraph;

    [Fact]
    public async Task Changes_since_a_savepoint_are_forgotten_and_those_before_and_after_are_kept()
    {
        using var store = QuadStore.Open(new StoreOptions());
        using var transaction = store.Begin();
        var ids = Enumerable.Range(0, 5).Select(n => Add(transaction, n)).ToArray();
        transaction.Insert(ids[0], ids[0], ids[0], G);
        var first = transaction.Save();
        transaction.Insert(ids[1], ids[1], ids[1], G);
        var second = transaction.Save();
        transaction.Delete(ids[0], ids[0], ids[0], G);
        transaction.Insert(ids[2], ids[2], ids[2], G);
        transaction.ReturnTo(second);
        Assert.Equal(2, Count(transaction));
        transaction.Insert(ids[3], ids[3], ids[3], G);
        transaction.ReturnTo(first);
        Assert.Equal(1, Count(transaction));
        transaction.Insert(ids[4], ids[4], ids[4], G);
        var commit = await transaction.CommitAsync();
        Assert.Equal((2, 0), (commit.Inserted, commit.Deleted));
    }

    [Fact]
    public void A_savepoint_serves_its_own_transaction_only()
    {
        using var store = QuadStore.Open(new StoreOptions());
        StoreSavepoint savepoint;
        using (var transaction = store.Begin())
        {
            savepoint = transaction.Save();
        }

        using var other = store.Begin();
        Assert.Throws<ArgumentException>(() => other.ReturnTo(savepoint));
    }

    private static long Count(StoreTransaction transaction)
    {
        using var pending = transaction.PendingSnapshot();
        return pending.QuadCount;
    }

    private static TermId Add(StoreTransaction transaction, int number) =>
        transaction.GetOrAdd(new Iri($"http://example.org/{number}").ToView(new ArrayBufferWriter<byte>()));
}
