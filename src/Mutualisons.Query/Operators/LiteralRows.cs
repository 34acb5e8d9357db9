using Mutualisons.Query.Execution;
using Mutualisons.Query.Text;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>The literals that a text search found, ascending by id; joined with statements through the view, only visible ones stay.</summary>
internal sealed class LiteralRows(LiteralSearch search, Variable column)
    : Operator(new Relation([column], [true], search.Literals.Length, order: [0]))
{
    public override string Label => $"Text \"{search.Query}\"";

    /// <summary>True when nothing was found.</summary>
    public bool IsEmpty => search.Literals.IsEmpty;

    protected override Cursor Start(QueryExecution execution) => new LiteralCursor(search, execution);

    private sealed class LiteralCursor(LiteralSearch search, QueryExecution execution) : Cursor
    {
        private readonly OutputBatch _output = new(execution, 1);
        private int _next;

        public override Batch? Next()
        {
            execution.Clock.Check();
            var count = Math.Min(search.Literals.Length - _next, Batch.Capacity);
            search.Literals.Slice(_next, count).CopyTo(_output.Columns[0]);
            _next += count;
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose() => _output.Dispose();
    }
}
