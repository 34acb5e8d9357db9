using Mutualisons.Query.Engine;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Updates;

/// <content>DELETE and INSERT with WHERE (section 3.1.3).</content>
internal sealed partial class UpdateRun
{
    private void ApplyDeleteInsert(DeleteInsert change, WorkClock clock)
    {
        var view = change switch
        {
            { Using: { } clause } => options.View.Restrict(clause),
            { With: { } graph } => options.View with { Default = GraphSet.Of([graph]).Intersect(options.View.Visible) },
            _ => options.View,
        };
        using var pending = transaction.PendingSnapshot();
        using var execution = new QueryExecution(pending, view, limits, clock.Continue(), change.BaseIri, _now, services.Memory) { Passes = services.Passes };
        using var deletes = new RowTable(execution, 4);
        using var inserts = new RowTable(execution, 4);
        Evaluate(change, execution, deletes, inserts);
        var nodes = new Dictionary<ulong, TermId>();
        Write(deletes, isInsert: false, execution, nodes);
        Write(inserts, isInsert: true, execution, nodes);
    }

    /// <summary>All solutions are found before anything changes.</summary>
    private static void Evaluate(DeleteInsert change, QueryExecution execution, RowTable deletes, RowTable inserts)
    {
        var delete = new QuadTemplate(change.Delete, execution.Terms, change.With);
        var insert = new QuadTemplate(change.Insert, execution.Terms, change.With);
        var plan = QueryPlans.Plan(change.Pattern, execution);
        using var cursor = plan.Open(execution);
        while (cursor.Next() is { } batch)
        {
            execution.Clock.Check();
            for (var i = 0; i < batch.Count; i++)
            {
                Collect(delete, deletes, i);
                Collect(insert, inserts, i);
            }

            void Collect(QuadTemplate template, RowTable rows, int index)
            {
                foreach (var (subject, predicate, @object, graph) in template.Fill(plan.Relation, batch, index, execution.Terms))
                {
                    var row = rows.AppendRow();
                    (rows.Columns[0][row], rows.Columns[1][row], rows.Columns[2][row], rows.Columns[3][row]) = (subject, predicate, @object, graph);
                }
            }
        }
    }

    private void Write(RowTable rows, bool isInsert, QueryExecution execution, Dictionary<ulong, TermId> nodes)
    {
        var allowed = new HashSet<ulong>();
        for (var row = 0; row < rows.Count; row++)
        {
            execution.Clock.Tick();
            var graph = rows.Columns[3][row];
            if (allowed.Add(graph))
            {
                _buffer.ResetWrittenCount();
                Require(graph == TermId.DefaultGraph.Value ? null : execution.Terms.Resolve(graph, _buffer).ToTerm());
            }

            Change(
                Stored(rows.Columns[0][row], execution, nodes),
                Stored(rows.Columns[1][row], execution, nodes),
                Stored(rows.Columns[2][row], execution, nodes),
                Stored(graph, execution, nodes),
                isInsert);
        }
    }

    /// <summary>The store's id for any id of the execution; its own blank nodes become new ones of the store.</summary>
    private TermId Stored(ulong id, QueryExecution execution, Dictionary<ulong, TermId> nodes)
    {
        var term = TermId.FromValue(id);
        if (term.Kind != TermIdKind.QueryLocal)
        {
            return term;
        }

        if (!nodes.TryGetValue(id, out var stored))
        {
            nodes.Add(id, stored = Store(id, execution, nodes));
        }

        return stored;
    }

    private TermId Store(ulong id, QueryExecution execution, Dictionary<ulong, TermId> nodes)
    {
        if (execution.Terms.TryGetTriple(id, out var subject, out var predicate, out var @object))
        {
            return transaction.GetOrAddTriple(Stored(subject, execution, nodes), Stored(predicate, execution, nodes), Stored(@object, execution, nodes));
        }

        _buffer.ResetWrittenCount();
        var view = execution.Terms.Resolve(id, _buffer);
        return view.Kind == TermKind.BlankNode ? transaction.NewBlankNode() : transaction.GetOrAdd(view);
    }
}
