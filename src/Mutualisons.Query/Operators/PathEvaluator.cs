using System.Runtime.CompilerServices;
using Mutualisons.Query.Execution;
using Mutualisons.Store;
using QuadPattern = Mutualisons.Store.QuadPattern;

namespace Mutualisons.Query.Operators;

/// <summary>Finds what a path reaches from a node, breadth first (<see href="https://www.w3.org/TR/sparql11-query/#PropertyPathPatterns">sections 9.3 and 18.4</see>).</summary>
internal sealed class PathEvaluator(QueryExecution execution, PatternSlot graph) : IDisposable
{
    private const int SetEntrySize = 32;

    private readonly Dictionary<QuadOrder, QuadCursor> _cursors = [];
    private readonly ulong[] _buffer = execution.Rent(Batch.Capacity);
    private readonly ulong[] _predicates = execution.Rent(Batch.Capacity);
    private long _charged;

    /// <summary>The different nodes that the path reaches from a node, or with <paramref name="backward"/> that it reaches the node from.</summary>
    public List<ulong> Reach(PathStep path, ulong node, bool backward)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        execution.Clock.Tick();
        switch (path)
        {
            case LinkStep link:
                return Follow(link.Predicate, node, link.IsInverse != backward, null);
            case OtherStep other:
                return Follow(default, node, other.IsInverse != backward, other.Excluded);
            case SequenceStep sequence:
                var (first, second) = backward ? (sequence.Second, sequence.First) : (sequence.First, sequence.Second);
                return ReachAll(second, Reach(first, node, backward), backward);
            case AlternativeStep alternative:
                return Distinct([Reach(alternative.First, node, backward), Reach(alternative.Second, node, backward)]);
            case RepeatedStep repeated:
                return Repeat(repeated, node, backward);
            default:
                throw new ArgumentOutOfRangeException(nameof(path));
        }
    }

    /// <summary>Whether the graph has the node as a subject or object.</summary>
    public bool IsNode(ulong node)
    {
        var id = TermId.FromValue(node);
        return id.Kind != TermIdKind.QueryLocal
            && (HasAny(QuadOrder.Spo, Pattern(id, default, default)) || HasAny(QuadOrder.Osp, Pattern(default, default, id)));
    }

    /// <summary>Every node of the graph: its subjects and objects.</summary>
    public List<ulong> AllNodes()
    {
        var nodes = new HashSet<ulong>();
        foreach (var order in new[] { QuadOrder.Spo, QuadOrder.Osp })
        {
            var cursor = Cursor(order);
            cursor.Reset(Pattern(default, default, default));
            int count;
            while ((count = cursor.Next(_buffer, default, default, default, Batch.Capacity)) > 0)
            {
                execution.Clock.Check();
                execution.Profile?.NoteRead(count);
                var known = nodes.Count;
                for (var i = 0; i < count; i++)
                {
                    nodes.Add(_buffer[i]);
                }

                Charge(nodes.Count - known);
            }
        }

        return [.. nodes];
    }

    public void Dispose()
    {
        execution.Budget.Release(_charged);
        _charged = 0;
        execution.Return(_buffer);
        execution.Return(_predicates);
    }

    private bool HasAny(QuadOrder order, in QuadPattern pattern)
    {
        var cursor = Cursor(order);
        cursor.Reset(pattern);
        return cursor.Next(default, default, default, default, 1) > 0;
    }

    private List<ulong> Repeat(RepeatedStep path, ulong node, bool backward)
    {
        if (!path.IsClosure)
        {
            return Distinct([[node], Reach(path.Step, node, backward)]);
        }

        var seen = new HashSet<ulong>();
        var reached = new List<ulong>();
        var frontier = new List<ulong> { node };
        if (path.IncludesZero)
        {
            seen.Add(node);
            reached.Add(node);
        }

        var charged = _charged;
        while (frontier.Count > 0)
        {
            frontier = ReachAll(path.Step, frontier, backward);
            frontier.RemoveAll(n => !seen.Add(n));
            reached.AddRange(frontier);
            Charge(frontier.Count);
        }

        ReleaseTo(charged);
        return reached;
    }

    private List<ulong> ReachAll(PathStep path, List<ulong> nodes, bool backward)
    {
        nodes.Sort();
        return nodes.Count == 1 ? Reach(path, nodes[0], backward) : Distinct(nodes.Select(n => Reach(path, n, backward)));
    }

    /// <summary>The different nodes of some lists; what is held meanwhile is charged, and what comes out is for whoever keeps it to charge.</summary>
    private List<ulong> Distinct(IEnumerable<List<ulong>> lists)
    {
        var charged = _charged;
        var seen = new HashSet<ulong>();
        var different = new List<ulong>();
        foreach (var list in lists)
        {
            var known = different.Count;
            foreach (var node in list)
            {
                if (seen.Add(node))
                {
                    different.Add(node);
                }
            }

            Charge(different.Count - known);
        }

        ReleaseTo(charged);
        return different;
    }

    private void Charge(int nodes)
    {
        execution.Budget.Charge(nodes * (long)SetEntrySize);
        _charged += nodes * (long)SetEntrySize;
    }

    private void ReleaseTo(long charged)
    {
        execution.Budget.Release(_charged - charged);
        _charged = charged;
    }

    private List<ulong> Follow(TermId predicate, ulong node, bool toSubject, HashSet<ulong>? excluded)
    {
        var id = TermId.FromValue(node);
        if (id.Kind == TermIdKind.QueryLocal || predicate.Kind == TermIdKind.QueryLocal)
        {
            return [];
        }

        var order = (excluded, toSubject) switch
        {
            (null, true) => QuadOrder.Pos,
            (null, false) => QuadOrder.Pso,
            (_, true) => QuadOrder.Osp,
            _ => QuadOrder.Spo,
        };
        var cursor = Cursor(order);
        cursor.Reset(toSubject ? Pattern(default, predicate, id) : Pattern(id, predicate, default));
        return excluded is null ? ReadEnds(cursor) : ReadOtherEnds(cursor, order, excluded);
    }

    private List<ulong> ReadEnds(QuadCursor cursor)
    {
        var ends = new List<ulong>();
        var charged = _charged;
        int count;
        while ((count = cursor.Next(default, default, _buffer, default, Batch.Capacity)) > 0)
        {
            execution.Clock.Tick();
            execution.Profile?.NoteRead(count);
            ends.AddRange(_buffer.AsSpan(0, count));
            Charge(count);
        }

        ReleaseTo(charged);
        return ends;
    }

    private List<ulong> ReadOtherEnds(QuadCursor cursor, QuadOrder order, HashSet<ulong> excluded)
    {
        var ends = new HashSet<ulong>();
        var (second, third) = order == QuadOrder.Osp ? (_buffer, _predicates) : (_predicates, _buffer);
        int count;
        while ((count = cursor.Next(default, second, third, default, Batch.Capacity)) > 0)
        {
            execution.Clock.Tick();
            execution.Profile?.NoteRead(count);
            for (var i = 0; i < count; i++)
            {
                if (!excluded.Contains(_predicates[i]))
                {
                    ends.Add(_buffer[i]);
                }
            }
        }

        return [.. ends];
    }

    private QuadCursor Cursor(QuadOrder order)
    {
        if (!_cursors.TryGetValue(order, out var cursor))
        {
            var (graphs, mode) = graph.IsFree ? (execution.DefaultGraphs, ScanMode.DistinctTriples) : (execution.NamedGraphs, ScanMode.Quads);
            _cursors[order] = cursor = execution.Snapshot.Scan(order, Pattern(default, default, default), graphs, mode);
        }

        return cursor;
    }

    private QuadPattern Pattern(TermId subject, TermId predicate, TermId @object) => new(subject, predicate, @object, graph.Constant);
}
