using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>The leaf of an inner plan of <see cref="Apply"/>: the outer batch at hand, with each row's place in it as one more column.</summary>
internal sealed class BatchSource(Relation outer, Variable place)
    : Operator(new Relation([.. outer.Columns, place], [.. outer.Certain, true], outer.Rows, [.. outer.Distinct, outer.Rows]))
{
    public override string Label => "Outer rows";

    protected override Cursor Start(QueryExecution execution) => execution.TakeSource(this);

    /// <summary>The state: gives its batch once each time that one is set.</summary>
    internal sealed class SourceCursor(int width, QueryExecution execution) : Cursor
    {
        private readonly ulong[] _places = execution.Rent(Batch.Capacity);
        private readonly Batch _batch = new(width);
        private bool _hasBatch;

        public void Set(Batch outer)
        {
            outer.Columns.CopyTo(_batch.Columns, 0);
            for (var i = 0; i < outer.Count; i++)
            {
                _places[outer.Row(i)] = (ulong)i;
            }

            _batch.Columns[^1] = _places;
            _batch.SetRows(outer.Count, outer.Selection);
            _hasBatch = true;
        }

        public override Batch? Next()
        {
            var batch = _hasBatch ? _batch : null;
            _hasBatch = false;
            return batch;
        }

        public override void Dispose() => execution.Return(_places);
    }
}
