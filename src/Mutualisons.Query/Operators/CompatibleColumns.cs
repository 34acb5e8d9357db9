using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>Keeps the rows in which two columns agree or the second is unbound, and gives the second the first's value.</summary>
internal sealed class CompatibleColumns(Operator input, int from, int to) : Operator(Describe(input.Relation, from, to), input)
{
    public override string Label => $"Join column {Inputs[0].Relation.Columns[from]} into {Inputs[0].Relation.Columns[to]}";

    protected override Cursor Start(QueryExecution execution) => new ColumnsCursor(Inputs[0].Open(execution), from, to, Relation.Columns.Length);

    private static Relation Describe(Relation input, int from, int to) =>
        new(input.Columns, [.. input.Certain.Select((c, i) => c || (i == to && input.Certain[from]))], input.Rows, input.Distinct);

    private sealed class ColumnsCursor(Cursor input, int from, int to, int width) : Cursor
    {
        private readonly int[] _selection = new int[Batch.Capacity];
        private readonly Batch _batch = new(width);

        public override Batch? Next()
        {
            while (input.Next() is { } batch)
            {
                var (given, own) = (batch.Columns[from], batch.Columns[to]);
                var count = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    var row = batch.Row(i);
                    _selection[count] = row;
                    count += own[row] == 0 || own[row] == given[row] ? 1 : 0;
                }

                if (count > 0)
                {
                    batch.Columns.CopyTo(_batch.Columns, 0);
                    _batch.Columns[to] = given;
                    _batch.SetRows(count, _selection);
                    return _batch;
                }
            }

            return null;
        }

        public override void Dispose() => input.Dispose();
    }
}
