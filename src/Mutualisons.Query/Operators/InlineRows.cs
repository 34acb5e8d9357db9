using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Rows that the plan itself holds: VALUES, the empty group's one solution, or no rows at all.</summary>
internal sealed class InlineRows(Variable[] columns, ulong[][] rows) : Operator(Describe(columns, rows))
{
    /// <summary>One row that binds nothing.</summary>
    public static InlineRows Unit => new([], [[]]);

    public override string Label => columns.Length == 0 ? $"Values {rows.Length}" : $"Values {rows.Length} of {string.Join(' ', columns.AsEnumerable())}";

    /// <summary>True when there are no rows.</summary>
    public bool IsEmpty => rows.Length == 0;

    /// <summary>No rows, with these columns.</summary>
    public static InlineRows None(params Variable[] columns) => new(columns, []);

    protected override Cursor Start(QueryExecution execution) => new InlineCursor(columns.Length, rows, execution);

    private static Relation Describe(Variable[] columns, ulong[][] rows) => new(
        columns,
        [.. columns.Select((_, c) => rows.All(r => r[c] != 0))],
        rows.Length,
        [.. columns.Select((_, c) => (double)rows.Select(r => r[c]).Distinct().Count())]);

    private sealed class InlineCursor(int width, ulong[][] rows, QueryExecution execution) : Cursor
    {
        private readonly OutputBatch _output = new(execution, width);
        private int _next;

        public override Batch? Next()
        {
            var count = Math.Min(rows.Length - _next, Batch.Capacity);
            for (var i = 0; i < count; i++)
            {
                for (var c = 0; c < width; c++)
                {
                    _output.Columns[c][i] = rows[_next + i][c];
                }
            }

            _next += count;
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose() => _output.Dispose();
    }
}
