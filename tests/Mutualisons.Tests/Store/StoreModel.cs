using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>What a store should hold, as a set, with the checks that every snapshot has to pass.</summary>
internal sealed class StoreModel
{
    private const int Subjects = 9;
    private const int Predicates = 4;
    private const int Objects = 11;
    private const int GraphCount = 5;

    private readonly List<(CommitResult Commit, HashSet<int> Graphs)> _commits = [];

    public HashSet<QuadKey> Quads { get; private set; } = [];

    public async Task<CommitResult> ApplyRandomCommit(QuadStore store, Random random, int maxChanges)
    {
        using var transaction = store.Begin(new StoreTransactionOptions { Author = "model" });
        var next = new HashSet<QuadKey>(Quads);
        for (var changes = random.Next(maxChanges) + 1; changes > 0; changes--)
        {
            Change(transaction, next, random);
            if (random.Next(20) == 0)
            {
                using var pending = transaction.PendingSnapshot();
                Check(pending, next, random);
            }
        }

        if (random.Next(8) == 0)
        {
            transaction.Rollback();
            return default;
        }

        Assert.Equal(Effective(Quads, next).Count(), transaction.Changes.Count());
        var before = Quads;
        Quads = next;
        var result = await transaction.CommitAsync();
        Assert.Equal(next.Except(before).Count(), result.Inserted);
        Assert.Equal(before.Except(next).Count(), result.Deleted);
        _commits.Add((result, [.. Effective(before, next).Select(quad => quad.Graph)]));
        return result;
    }

    public void Check(StoreSnapshot snapshot, HashSet<QuadKey> expected, Random random)
    {
        Assert.Equal(expected.Count, snapshot.QuadCount);
        CheckGraphs(snapshot, expected);
        var visible = Enumerable.Range(0, GraphCount).Where(_ => random.Next(3) > 0).ToHashSet();
        for (var i = 0; i < 6; i++)
        {
            CheckPattern(snapshot, expected, visible, RandomPattern(expected, random), random);
        }
    }

    /// <summary>Each graph was last changed by the last commit, up to the snapshot's, that changed a quad of it.</summary>
    public void CheckLastChanges(StoreSnapshot snapshot)
    {
        foreach (var graph in snapshot.Graphs)
        {
            var (last, _) = _commits.FindLast(commit => commit.Commit.Commit <= snapshot.Commit && commit.Graphs.Any(number => GraphId(snapshot, number) == graph.Name));
            Assert.Equal((last.Commit, last.Time), (graph.LastCommit, graph.LastChanged));
        }
    }

    private static IEnumerable<QuadKey> Effective(HashSet<QuadKey> before, HashSet<QuadKey> after) => before.Except(after).Concat(after.Except(before));

    private static void Change(StoreTransaction transaction, HashSet<QuadKey> next, Random random)
    {
        var isDelete = random.Next(3) == 0;
        var quad = isDelete && next.Count > 0 && random.Next(3) > 0 ? next.ElementAt(random.Next(next.Count)) : RandomQuad(random);
        var (s, p, o, g) = (Id(transaction, 's', quad.Subject), Id(transaction, 'p', quad.Predicate), Id(transaction, 'o', quad.Object), Graph(transaction, quad.Graph));
        if (isDelete)
        {
            transaction.Delete(s, p, o, g);
            next.Remove(quad);
        }
        else
        {
            transaction.Insert(s, p, o, g);
            next.Add(quad);
        }
    }

    private static QuadKey RandomQuad(Random random) => new(random.Next(Subjects), random.Next(Predicates), random.Next(Objects), random.Next(GraphCount));

    private static QuadKey RandomPattern(HashSet<QuadKey> quads, Random random)
    {
        var quad = quads.Count > 0 && random.Next(2) == 0 ? quads.ElementAt(random.Next(quads.Count)) : RandomQuad(random);
        return new QuadKey(
            random.Next(2) == 0 ? -1 : quad.Subject,
            random.Next(2) == 0 ? -1 : quad.Predicate,
            random.Next(2) == 0 ? -1 : quad.Object,
            random.Next(3) > 0 ? -1 : quad.Graph);
    }

    private static void CheckGraphs(StoreSnapshot snapshot, HashSet<QuadKey> expected)
    {
        var counts = expected.GroupBy(q => q.Graph).ToDictionary(g => GraphId(snapshot, g.Key), g => (long)g.Count());
        Assert.Equal(counts.OrderBy(c => c.Key), snapshot.Graphs.Select(g => KeyValuePair.Create(g.Name, g.QuadCount)));
    }

    private static void CheckPattern(StoreSnapshot snapshot, HashSet<QuadKey> expected, HashSet<int> visible, QuadKey key, Random random)
    {
        var pattern = new QuadPattern(Bound(snapshot, 's', key.Subject), Bound(snapshot, 'p', key.Predicate), Bound(snapshot, 'o', key.Object), key.Graph < 0 ? default : GraphId(snapshot, key.Graph));
        if (IsAbsent(pattern.Subject, key.Subject) || IsAbsent(pattern.Predicate, key.Predicate) || IsAbsent(pattern.Object, key.Object) || IsAbsent(pattern.Graph, key.Graph))
        {
            return;
        }

        var bitmap = snapshot.CreateBitmap(visible.Select(g => GraphId(snapshot, g)).Where(id => !id.IsUnbound));
        var matching = expected.Where(q => Matches(key, q) && visible.Contains(q.Graph)).Select(q => Ids(snapshot, q)).ToHashSet();
        for (var order = QuadOrder.Spo; order <= QuadOrder.Gosp; order++)
        {
            var withoutGraph = pattern with { Graph = default };
            if (!QuadOrders.Suits(order, pattern) && !QuadOrders.Suits(order, withoutGraph))
            {
                continue;
            }

            CheckScan(snapshot.Scan(order, pattern, bitmap, ScanMode.Quads), matching, order, random);
            if (order < QuadOrder.Gspo || !pattern.Graph.IsUnbound)
            {
                CheckDistinct(snapshot.Scan(order, pattern, bitmap, ScanMode.DistinctTriples), matching, order, random);
            }
        }

        Assert.True(snapshot.Estimate(pattern) >= matching.Count);
        if (snapshot.TryCount(pattern, bitmap, ScanMode.Quads, out var count))
        {
            Assert.Equal(matching.Count, count);
        }

        if (snapshot.TryCount(pattern, bitmap, ScanMode.DistinctTriples, out count))
        {
            Assert.Equal(matching.Select(q => (q.Item1, q.Item2, q.Item3)).Distinct().Count(), count);
        }
    }

    private static void CheckScan(QuadCursor cursor, HashSet<(ulong, ulong, ulong, ulong)> matching, QuadOrder order, Random random)
    {
        var expected = matching.Select(q => Arrange(q, order)).Order().ToList();
        var rows = Read(cursor, random, withFourth: true, ref expected);
        Assert.Equal(expected, rows);
    }

    private static void CheckDistinct(QuadCursor cursor, HashSet<(ulong, ulong, ulong, ulong)> matching, QuadOrder order, Random random)
    {
        var graphFirst = order >= QuadOrder.Gspo;
        var expected = matching.Select(q => Arrange(q, order)).Select(q => graphFirst ? q : (q.Item1, q.Item2, q.Item3, 0UL)).Distinct().Order().ToList();
        var rows = Read(cursor, random, withFourth: graphFirst, ref expected);
        Assert.Equal(expected, rows);
    }

    private static List<(ulong, ulong, ulong, ulong)> Read(QuadCursor cursor, Random random, bool withFourth, ref List<(ulong, ulong, ulong, ulong)> expected)
    {
        if (expected.Count > 0 && random.Next(2) == 0)
        {
            var (a, b, c, _) = expected[random.Next(expected.Count)];
            (b, c) = random.Next(3) switch { 0 => (0UL, 0UL), 1 => (b, 0UL), _ => (b, c + (ulong)random.Next(2)) };
            Assert.True(cursor.SeekTo(a, b, c) || expected.TrueForAll(q => q.CompareTo((a, b, c, 0UL)) < 0));
            expected = expected.FindAll(q => q.CompareTo((a, b, c, 0UL)) >= 0);
        }

        var rows = new List<(ulong, ulong, ulong, ulong)>();
        var columns = new ulong[4][];
        int count;
        do
        {
            var max = random.Next(1, 30);
            for (var i = 0; i < 4; i++)
            {
                columns[i] = new ulong[max];
            }

            count = cursor.Next(columns[0], columns[1], columns[2], withFourth ? columns[3] : default, max);
            for (var i = 0; i < count; i++)
            {
                rows.Add((columns[0][i], columns[1][i], columns[2][i], columns[3][i]));
            }
        }
        while (count > 0);
        return rows;
    }

    private static (ulong, ulong, ulong, ulong) Arrange((ulong S, ulong P, ulong O, ulong G) quad, QuadOrder order)
    {
        ulong[] values = [quad.S, quad.P, quad.O, quad.G];
        var columns = QuadOrders.Columns(order);
        return (values[(int)columns[0]], values[(int)columns[1]], values[(int)columns[2]], values[(int)columns[3]]);
    }

    private static bool Matches(QuadKey pattern, QuadKey quad) =>
        (pattern.Subject < 0 || pattern.Subject == quad.Subject)
        && (pattern.Predicate < 0 || pattern.Predicate == quad.Predicate)
        && (pattern.Object < 0 || pattern.Object == quad.Object)
        && (pattern.Graph < 0 || pattern.Graph == quad.Graph);

    private static bool IsAbsent(TermId id, int number) => number >= 0 && id.IsUnbound;

    private static (ulong, ulong, ulong, ulong) Ids(StoreSnapshot snapshot, QuadKey quad) => (
        Bound(snapshot, 's', quad.Subject).Value,
        Bound(snapshot, 'p', quad.Predicate).Value,
        Bound(snapshot, 'o', quad.Object).Value,
        GraphId(snapshot, quad.Graph).Value);

    private static TermId Bound(StoreSnapshot snapshot, char role, int number) =>
        number < 0 ? default : snapshot.Find(TermOf(role, number).ToView(new ArrayBufferWriter<byte>()));

    private static TermId GraphId(StoreSnapshot snapshot, int number) => number == 0 ? TermId.DefaultGraph : Bound(snapshot, 'g', number);

    private static TermId Id(StoreTransaction transaction, char role, int number) => transaction.GetOrAdd(TermOf(role, number).ToView(new ArrayBufferWriter<byte>()));

    private static TermId Graph(StoreTransaction transaction, int number) => number == 0 ? TermId.DefaultGraph : Id(transaction, 'g', number);

    private static Term TermOf(char role, int number) => (role, number % 5) switch
    {
        ('o', 0) => new Literal($"{number}", XsdVocabulary.Integer),
        ('o', 1) => new Literal($"0{number}", XsdVocabulary.Integer),
        ('o', 2) => new Literal($"text {number}", "fr"),
        ('o', 3) => new Literal($"text {number}"),
        ('s' or 'o', _) => new Iri($"http://example.org/x{number}"),
        _ => new Iri($"http://example.org/{role}{number}"),
    };
}
