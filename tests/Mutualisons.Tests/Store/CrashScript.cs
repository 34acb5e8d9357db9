using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>What each commit of the crash test does, by its number alone: so the store's content follows from the last commit that it has.</summary>
internal static class CrashScript
{
    private const int DeleteDistance = 10;

    /// <summary>How many quads a commit inserts; every fiftieth is big enough for a file of its own.</summary>
    public static int Size(long commit) => commit % 50 == 0 ? 800 : (int)(commit % 7) + 1;

    /// <summary>The commit whose quads this one deletes, or 0.</summary>
    public static long Deletes(long commit) => commit % 3 == 0 && commit > DeleteDistance ? commit - DeleteDistance : 0;

    public static void Apply(StoreTransaction transaction)
    {
        var commit = transaction.BaseCommit + 1;
        ForEachQuad(transaction, commit, transaction.Insert);
        if (Deletes(commit) is var deleted and > 0)
        {
            ForEachQuad(transaction, deleted, transaction.Delete);
        }
    }

    /// <summary>The store has exactly the commits up to its last, each whole.</summary>
    public static void Check(QuadStore store)
    {
        using var snapshot = store.OpenSnapshot();
        var expected = 0L;
        for (var commit = 1L; commit <= snapshot.Commit; commit++)
        {
            var isDeleted = Deletes(commit + DeleteDistance) == commit && commit + DeleteDistance <= snapshot.Commit;
            var size = isDeleted ? 0 : Size(commit);
            Assert.Equal(size, Count(snapshot, commit));
            expected += size;
        }

        Assert.Equal(expected, snapshot.QuadCount);
        CheckChanges(store);
    }

    private static void CheckChanges(QuadStore store)
    {
        var next = 1L;
        foreach (var commit in store.ReadChanges(0))
        {
            Assert.Equal(next, commit.Commit);
            Assert.Equal(Size(next), commit.Changes.Count(change => change.IsInsert));
            Assert.Equal(Deletes(next) is var deleted and > 0 ? Size(deleted) : 0, commit.Changes.Count(change => !change.IsInsert));
            next++;
        }

        Assert.Equal(store.Commit + 1, next);
    }

    private static int Count(StoreSnapshot snapshot, long commit)
    {
        var subject = snapshot.Find(TermView.Iri(Subject(commit)));
        if (subject.IsUnbound)
        {
            return 0;
        }

        var cursor = snapshot.Scan(QuadOrder.Spo, new QuadPattern(subject, default, default), snapshot.AllGraphs, ScanMode.Quads);
        var (count, rows) = (0, 0);
        while ((rows = cursor.Next(default, default, default, default, 4096)) > 0)
        {
            count += rows;
        }

        return count;
    }

    private static void ForEachQuad(StoreTransaction transaction, long commit, Action<TermId, TermId, TermId, TermId> change)
    {
        var subject = transaction.GetOrAdd(TermView.Iri(Subject(commit)));
        var predicate = transaction.GetOrAdd(TermView.Iri("http://example.org/p"u8));
        for (var i = 0; i < Size(commit); i++)
        {
            change(subject, predicate, transaction.GetOrAdd(new Literal($"{i} of {commit}").ToView(new ArrayBufferWriter<byte>())), TermId.DefaultGraph);
        }
    }

    private static byte[] Subject(long commit) => Encoding.UTF8.GetBytes($"http://example.org/commit/{commit}");
}
