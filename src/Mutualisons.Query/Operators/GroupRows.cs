using Mutualisons.Query.Aggregates;
using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Groups rows by equal keys and aggregates each group; without keys there is one group, also of no rows.</summary>
internal sealed class GroupRows(Operator input, int[] keys, AggregateColumn[] aggregates, Variable[] columns)
    : Operator(Describe(input.Relation, keys, columns), input)
{
    private const double RowsPerGroup = 5;

    public override string Label =>
        $"Group{(keys.Length == 0 ? string.Empty : " by ")}{string.Join(' ', keys.Select(k => Inputs[0].Relation.Columns[k]))}{string.Concat(aggregates.Select(a => ", " + ExpressionFormatter.Format(a.Aggregate)))}";

    protected override Cursor Start(QueryExecution execution) => new GroupCursor(Inputs[0].Open(execution), keys, aggregates, columns.Length, IsSortedByKey, execution);

    /// <summary>Whether equal keys come together, so that a batch that starts and ends with one key has no other.</summary>
    private bool IsSortedByKey => keys.Length == 1 && Inputs[0].Relation.Order is [var first, ..] && first == keys[0];

    private static Relation Describe(Relation input, int[] keys, Variable[] columns)
    {
        var groups = keys.Length == 0 ? 1 : Math.Min(input.Rows, keys.Length == 1 ? input.Distinct[keys[0]] : Math.Max(1, input.Rows / RowsPerGroup));
        return new Relation(columns, [.. columns.Select((_, i) => i < keys.Length && input.Certain[keys[i]])], groups);
    }

    private sealed class GroupCursor : Cursor
    {
        private readonly Cursor _input;
        private readonly int[] _keys;
        private readonly QueryExecution _execution;
        private readonly RowSet _groups;
        private readonly ulong[][] _keyColumns;
        private readonly (Accumulator Accumulator, int Column)[] _aggregates;
        private readonly OutputBatch _output;
        private readonly int[] _numbers = new int[Batch.Capacity];
        private readonly bool _isSortedByKey;
        private bool _isGrouped;
        private int _next;

        public GroupCursor(Cursor input, int[] keys, AggregateColumn[] aggregates, int width, bool isSortedByKey, QueryExecution execution)
        {
            _input = input;
            _keys = keys;
            _isSortedByKey = isSortedByKey;
            _execution = execution;
            _groups = new RowSet(execution, keys.Length);
            _keyColumns = new ulong[keys.Length][];
            _aggregates = [.. aggregates.Select(a => (Accumulator.Create(a.Aggregate, execution), a.Column))];
            _output = new OutputBatch(execution, width);
        }

        public override Batch? Next()
        {
            if (!_isGrouped)
            {
                Group();
                _isGrouped = true;
            }

            _execution.Clock.Check();
            var count = Math.Min(Batch.Capacity, _groups.Count - _next);
            for (var i = 0; i < count; i++)
            {
                for (var k = 0; k < _keys.Length; k++)
                {
                    _output.Columns[k][i] = _groups.Rows.Columns[k][_next + i];
                }

                for (var a = 0; a < _aggregates.Length; a++)
                {
                    _output.Columns[_keys.Length + a][i] = _aggregates[a].Accumulator.Finish(_next + i);
                }
            }

            _next += count;
            return count <= 0 ? null : _output.Take(count);
        }

        public override void Dispose()
        {
            _input.Dispose();
            _groups.Dispose();
            _output.Dispose();
            foreach (var (accumulator, _) in _aggregates)
            {
                accumulator.Dispose();
            }
        }

        private void Group()
        {
            if (_keys.Length == 0)
            {
                _groups.GetOrAdd(_keyColumns, 0, out _);
                Reserve();
            }

            while (_input.Next() is { } batch)
            {
                _execution.Clock.Check();
                for (var k = 0; k < _keys.Length; k++)
                {
                    _keyColumns[k] = batch.Columns[_keys[k]];
                }

                Number(batch);
                Reserve();
                foreach (var (accumulator, column) in _aggregates)
                {
                    accumulator.Add(_numbers.AsSpan(0, batch.Count), batch, column);
                }
            }
        }

        private void Number(Batch batch)
        {
            if (_isSortedByKey && batch.Count > 0 && HasSameKey(batch.Row(0), batch.Row(batch.Count - 1)))
            {
                _groups.GetOrAdd(_keyColumns, batch.Row(0), out var number);
                _numbers.AsSpan(0, batch.Count).Fill(number);
                return;
            }

            for (var i = 0; i < batch.Count; i++)
            {
                if (i > 0 && HasSameKey(batch.Row(i - 1), batch.Row(i)))
                {
                    _numbers[i] = _numbers[i - 1];
                }
                else
                {
                    _groups.GetOrAdd(_keyColumns, batch.Row(i), out _numbers[i]);
                }
            }
        }

        /// <summary>Sorted input brings equal keys together, which then need no look-up.</summary>
        private bool HasSameKey(int left, int right)
        {
            foreach (var column in _keyColumns)
            {
                if (column[left] != column[right])
                {
                    return false;
                }
            }

            return true;
        }

        private void Reserve()
        {
            foreach (var (accumulator, _) in _aggregates)
            {
                accumulator.Reserve(_groups.Count);
            }
        }
    }
}
