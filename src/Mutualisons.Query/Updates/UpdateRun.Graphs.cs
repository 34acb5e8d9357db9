using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Updates;

/// <content>Graph management (section 3.2); a graph without quads does not exist.</content>
internal sealed partial class UpdateRun
{
    /// <summary>CLEAR and DROP; with ALL and NAMED of the graphs that are visible.</summary>
    private void Clear(GraphTarget target, WorkClock clock)
    {
        var graphs = target switch
        {
            NamedGraphTarget named => GraphSet.Of([named.Graph]),
            DefaultGraphTarget => GraphSet.Unnamed,
            AllNamedGraphsTarget => GraphSet.AllNamed,
            _ => GraphSet.All,
        };
        if (target is NamedGraphTarget or DefaultGraphTarget)
        {
            Require((target as NamedGraphTarget)?.Graph);
        }

        using var pending = transaction.PendingSnapshot();
        var visible = graphs.Intersect(options.View.Visible);
        RequireAll(visible.Intersect(AllBut(options.Writable)), pending);
        DeleteAll(visible, pending, clock);
    }

    private static GraphSet AllBut(GraphSet set) => set.IsComplement
        ? GraphSet.Of(set.Listed, !set.IncludesUnnamed)
        : GraphSet.AllExcept(set.Listed, !set.IncludesUnnamed);

    /// <summary>Denies a graph of the set that has quads.</summary>
    private void RequireAll(GraphSet denied, StoreSnapshot pending)
    {
        var graphs = GraphSets.ToBitmap(denied, pending);
        foreach (var graph in pending.Graphs)
        {
            if (graphs.Contains(graph.Name))
            {
                _buffer.ResetWrittenCount();
                throw new GraphAccessDeniedException(graph.Name == TermId.DefaultGraph ? null : pending.Resolve(graph.Name, _buffer).ToTerm());
            }
        }
    }

    private void DeleteAll(GraphSet graphs, StoreSnapshot pending, WorkClock clock) =>
        ForEachQuad(graphs, pending, clock, (s, p, o, g) => Change(s, p, o, g, isInsert: false));

    private static void ForEachQuad(GraphSet graphs, StoreSnapshot pending, WorkClock clock, Action<TermId, TermId, TermId, TermId> action)
    {
        var cursor = pending.Scan(QuadOrder.Gspo, default, GraphSets.ToBitmap(graphs, pending), ScanMode.Quads);
        var columns = new ulong[4][];
        for (var c = 0; c < columns.Length; c++)
        {
            columns[c] = new ulong[Batch.Capacity];
        }

        int count;
        while ((count = cursor.Next(columns[0], columns[1], columns[2], columns[3], Batch.Capacity)) > 0)
        {
            clock.Check();
            for (var i = 0; i < count; i++)
            {
                action(TermId.FromValue(columns[1][i]), TermId.FromValue(columns[2][i]), TermId.FromValue(columns[3][i]), TermId.FromValue(columns[0][i]));
            }
        }
    }

    private void Create(CreateGraph create)
    {
        Require(create.Graph);
        using var pending = transaction.PendingSnapshot();
        if (GraphSets.ToBitmap(GraphSet.Of([create.Graph]).Intersect(options.View.Visible), pending).Count > 0)
        {
            Fail(create.IsSilent, $"CREATE GRAPH {create.Graph}: the graph has statements already; use SILENT to go on.");
        }
    }

    /// <summary>COPY, MOVE and ADD (sections 3.2.3 to 3.2.5).</summary>
    private void Transfer(Iri? source, Iri? destination, bool isSilent, bool replaces, bool removes, WorkClock clock)
    {
        Require(destination);
        if (removes)
        {
            Require(source);
        }

        if (source == destination)
        {
            return;
        }

        using var pending = transaction.PendingSnapshot();
        var from = SetOf(source).Intersect(options.View.Visible);
        if (source is not null && GraphSets.ToBitmap(from, pending).Count == 0)
        {
            Fail(isSilent, $"The graph {source} does not exist, so it cannot be copied; use SILENT to go on.");
            return;
        }

        if (replaces)
        {
            DeleteAll(SetOf(destination), pending, clock);
        }

        if (removes)
        {
            DeleteAll(from, pending, clock);
        }

        _buffer.ResetWrittenCount();
        var target = destination is null ? TermId.DefaultGraph : transaction.GetOrAdd(destination.ToView(_buffer));
        ForEachQuad(from, pending, clock, (s, p, o, _) => Change(s, p, o, target, isInsert: true));
    }

    private static GraphSet SetOf(Iri? graph) => graph is null ? GraphSet.Unnamed : GraphSet.Of([graph]);
}
