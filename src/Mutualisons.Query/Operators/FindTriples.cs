using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>Adds a column with the stored triple term that each row's values make; rows whose values make none that is stored are dropped.</summary>
internal sealed class FindTriples(Operator input, TripleParts parts)
    : Operator(input.Relation.With(parts.Term, true, input.Relation.Rows), input)
{
    public override string Label => $"Find {parts}";

    protected override Cursor Start(QueryExecution execution) => new FindCursor(this, Inputs[0].Open(execution), parts, execution);

    private sealed class FindCursor : Cursor
    {
        private readonly Cursor _input;
        private readonly QueryExecution _execution;
        private readonly (int Column, ulong Constant)[] _parts;
        private readonly ulong[] _terms;
        private readonly Batch _batch;
        private readonly int[] _selection = new int[Batch.Capacity];

        public FindCursor(FindTriples plan, Cursor input, TripleParts parts, QueryExecution execution)
        {
            (_input, _execution) = (input, execution);
            var from = plan.Inputs[0].Relation;
            _parts = [.. parts.Slots.Select(slot => slot.Variable is { } variable ? (from.IndexOf(variable), 0UL) : (-1, slot.Constant.Value))];
            _terms = execution.Rent(Batch.Capacity);
            _batch = new Batch(plan.Relation.Columns.Length);
        }

        public override Batch? Next()
        {
            while (_input.Next() is { } batch)
            {
                _execution.Clock.Check();
                batch.Columns.CopyTo(_batch.Columns, 0);
                _batch.Columns[^1] = _terms;
                var count = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    var row = batch.Row(i);
                    _terms[row] = _execution.Terms.FindTriple(Part(0, row), Part(1, row), Part(2, row));
                    _selection[count] = row;
                    count += _terms[row] != 0 ? 1 : 0;
                }

                if (count > 0)
                {
                    _batch.SetRows(count, _selection);
                    return _batch;
                }
            }

            return null;
        }

        public override void Dispose()
        {
            _input.Dispose();
            _execution.Return(_terms);
        }

        private ulong Part(int place, int row) => _parts[place].Column is >= 0 and var column ? _batch.Columns[column][row] : _parts[place].Constant;
    }
}
