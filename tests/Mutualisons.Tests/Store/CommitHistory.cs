using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>Commits whose content follows from their number, so that a look at the store tells which of them it has, and whether whole.</summary>
internal sealed class CommitHistory
{
    private readonly List<int> _sizes = [];

    /// <summary>The last commit that was acknowledged.</summary>
    public long Acknowledged { get; private set; }

    public async Task Commit(QuadStore store, int quads)
    {
        var number = Acknowledged + 1;
        _sizes.RemoveRange((int)Acknowledged, _sizes.Count - (int)Acknowledged);
        using var transaction = store.Begin(new StoreTransactionOptions { Author = "history" });
        _sizes.Add(quads);
        for (var i = 0; i < quads; i++)
        {
            var (s, p, o) = (Id(transaction, $"http://example.org/commit/{number}"), Id(transaction, $"http://example.org/p{i % 3}"), transaction.GetOrAdd(Text(number, i)));
            transaction.Insert(s, p, o, TermId.DefaultGraph);
        }

        var result = await transaction.CommitAsync();
        Assert.Equal(number, result.Commit);
        Acknowledged = number;
    }

    /// <summary>The store has every acknowledged commit and at most the one that was on its way, each whole.</summary>
    public void CheckAndForgetLost(QuadStore store)
    {
        using var snapshot = store.OpenSnapshot();
        Assert.InRange(snapshot.Commit, Acknowledged, _sizes.Count);
        Acknowledged = snapshot.Commit;
        var expected = 0L;
        for (var number = 1; number <= snapshot.Commit; number++)
        {
            var subject = snapshot.Find(TermView.Iri(System.Text.Encoding.UTF8.GetBytes($"http://example.org/commit/{number}")));
            Assert.True(snapshot.TryCount(new QuadPattern(subject, default, default), snapshot.AllGraphs, ScanMode.Quads, out var count));
            Assert.Equal(_sizes[number - 1], count);
            Assert.False(snapshot.Find(Text(number, 0)).IsUnbound);
            expected += count;
        }

        Assert.Equal(expected, snapshot.QuadCount);
    }

    private static TermId Id(StoreTransaction transaction, string iri) => transaction.GetOrAdd(TermView.Iri(System.Text.Encoding.UTF8.GetBytes(iri)));

    private static TermView Text(long number, int i) => new Literal($"value {i} of {number}").ToView(new ArrayBufferWriter<byte>());
}
