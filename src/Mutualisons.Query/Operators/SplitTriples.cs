using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Takes the triple term in a column apart: its parts are compared with constants and with what rows have, or become columns; the term's own column is gone.</summary>
/// <remarks>Rows whose cell is another kind of term, or whose parts differ, are dropped.</remarks>
internal sealed class SplitTriples(Operator input, TripleParts parts) : Operator(Describe(input.Relation, parts), input)
{
    public override string Label => $"Split {parts}";

    protected override Cursor Start(QueryExecution execution) => new SplitCursor(this, Inputs[0].Open(execution), parts, execution);

    private static Relation Describe(Relation input, TripleParts parts)
    {
        var term = input.IndexOf(parts.Term);
        var kept = Enumerable.Range(0, input.Columns.Length).Where(c => c != term).ToArray();
        Variable[] added = [.. parts.Variables.Where(v => !input.Has(v))];
        return new Relation(
            [.. kept.Select(c => input.Columns[c]), .. added],
            [.. kept.Select(c => input.Certain[c]), .. added.Select(_ => true)],
            input.Rows,
            [.. kept.Select(c => input.Distinct[c]), .. added.Select(_ => input.DistinctOf(parts.Term))],
            [.. input.Order.Select(c => Array.IndexOf(kept, c)).TakeWhile(c => c >= 0)]);
    }

    private sealed class SplitCursor : Cursor
    {
        private readonly Cursor _input;
        private readonly TripleParts _parts;
        private readonly QueryExecution _execution;
        private readonly int _term;
        private readonly int[] _kept;
        private readonly int[] _compared = [-1, -1, -1];
        private readonly int[] _written = [-1, -1, -1];
        private readonly List<ulong[]> _rented = [];
        private readonly Batch _batch;
        private readonly int[] _selection = new int[Batch.Capacity];

        public SplitCursor(SplitTriples plan, Cursor input, TripleParts parts, QueryExecution execution)
        {
            (_input, _parts, _execution) = (input, parts, execution);
            var from = plan.Inputs[0].Relation;
            _term = from.IndexOf(parts.Term);
            _kept = [.. Enumerable.Range(0, from.Columns.Length).Where(c => c != _term)];
            _batch = new Batch(plan.Relation.Columns.Length);
            for (var c = _kept.Length; c < _batch.Columns.Length; c++)
            {
                _rented.Add(_batch.Columns[c] = execution.Rent(Batch.Capacity));
            }

            for (var p = 0; p < parts.Slots.Length; p++)
            {
                if (parts.Slots[p].Variable is { } variable)
                {
                    // The first of several places of a new variable gives its value, the others are compared with it.
                    var isNew = !from.Has(variable) && Array.FindIndex(parts.Slots, s => s.Variable == variable) == p;
                    (isNew ? _written : _compared)[p] = plan.Relation.IndexOf(variable);
                }
            }
        }

        public override Batch? Next()
        {
            while (_input.Next() is { } batch)
            {
                _execution.Clock.Check();
                for (var c = 0; c < _kept.Length; c++)
                {
                    _batch.Columns[c] = batch.Columns[_kept[c]];
                }

                var count = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    var row = batch.Row(i);
                    _selection[count] = row;
                    count += Split(batch.Columns[_term][row], row) ? 1 : 0;
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
            _rented.ForEach(_execution.Return);
        }

        private bool Split(ulong id, int row) =>
            _execution.Terms.TryGetTriple(id, out var subject, out var predicate, out var @object)
            && Take(0, _parts.Subject, subject, row)
            && Take(1, _parts.Predicate, predicate, row)
            && Take(2, _parts.Object, @object, row);

        private bool Take(int place, PatternSlot slot, ulong id, int row)
        {
            if (slot.IsConstant)
            {
                return slot.Constant.Value == id;
            }

            if (_compared[place] >= 0)
            {
                return _batch.Columns[_compared[place]][row] == id;
            }

            _batch.Columns[_written[place]][row] = id;
            return true;
        }
    }
}
