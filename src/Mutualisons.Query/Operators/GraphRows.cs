using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>All quads of some graphs, graph by graph: subject, predicate, object, graph.</summary>
internal sealed class GraphRows(GraphBitmap graphs, double rows) : Operator(new Relation(
    [new Variable("subject"), new Variable("predicate"), new Variable("object"), new Variable("graph")],
    [true, true, true, true],
    rows))
{
    public override string Label => "All quads of some graphs";

    protected override Cursor Start(QueryExecution execution) => new GraphCursor(graphs, execution);

    private sealed class GraphCursor(GraphBitmap graphs, QueryExecution execution) : Cursor
    {
        private readonly QuadCursor _cursor = execution.Snapshot.Scan(QuadOrder.Gspo, default, graphs, ScanMode.Quads);
        private readonly OutputBatch _output = new(execution, 4);

        public override Batch? Next()
        {
            execution.Clock.Check();
            var columns = _output.Columns;
            var count = _cursor.Next(columns[3], columns[0], columns[1], columns[2], Batch.Capacity);
            execution.Profile?.NoteRead(count);
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose() => _output.Dispose();
    }
}
