using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>Joins two inputs that are both sorted by their first join variable, reading each once; the left order is kept.</summary>
internal sealed class MergeJoin(Operator left, Operator right, JoinLayout layout, Relation relation) : Operator(relation, left, right)
{
    public override string Label => $"Merge join on {string.Join(' ', layout.Shared.AsEnumerable())}";

    protected override Cursor Start(QueryExecution execution) => new MergeCursor(this, layout, execution);

    private sealed class MergeCursor : Cursor
    {
        private readonly JoinLayout _layout;
        private readonly QueryExecution _execution;
        private readonly Cursor _left;
        private readonly Cursor _right;
        private readonly OutputBatch _output;
        private readonly RowTable _group;
        private readonly int _leftKey;
        private readonly int _rightKey;
        private Batch? _leftBatch;
        private Batch? _rightBatch;
        private int _leftRow;
        private int _rightRow;
        private int _groupRow;
        private ulong _groupKey;

        public MergeCursor(MergeJoin plan, JoinLayout layout, QueryExecution execution)
        {
            _layout = layout;
            _execution = execution;
            _left = plan.Inputs[0].Open(execution);
            _right = plan.Inputs[1].Open(execution);
            _output = new OutputBatch(execution, plan.Relation.Columns.Length);
            _group = new RowTable(execution, layout.Right.Columns.Length, 64);
            _leftKey = layout.Left.Order[0];
            _rightKey = layout.Right.Order[0];
        }

        public override Batch? Next()
        {
            _execution.Clock.Check();
            var count = 0;
            while (count < Batch.Capacity && HasLeft())
            {
                var row = _leftBatch!.Row(_leftRow);
                var key = _leftBatch.Columns[_leftKey][row];
                if (key != _groupKey && !LoadGroup(key))
                {
                    if (_rightBatch is null && key > _groupKey)
                    {
                        break;
                    }

                    _leftRow++;
                    continue;
                }

                count = EmitGroup(row, count);
                if (_groupRow == _group.Count)
                {
                    _groupRow = 0;
                    _leftRow++;
                }
            }

            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose()
        {
            _left.Dispose();
            _right.Dispose();
            _output.Dispose();
            _group.Dispose();
        }

        private int EmitGroup(int row, int count)
        {
            if (_layout.LeftKeys.Length == 1)
            {
                return EmitWhole(row, count);
            }

            for (; _groupRow < _group.Count && count < Batch.Capacity; _groupRow++)
            {
                if (_layout.LeftKeys.Length == 1 || _layout.AreCompatible(_leftBatch!.Columns, row, _group.Columns, _groupRow))
                {
                    _layout.Write(_leftBatch!.Columns, row, _group.Columns, _groupRow, _output.Columns, count++);
                }
            }

            return count;
        }

        /// <summary>With one join variable every row of the group matches: columns are filled and copied in blocks.</summary>
        private int EmitWhole(int row, int count)
        {
            var length = Math.Min(_group.Count - _groupRow, Batch.Capacity - count);
            var width = _layout.Left.Columns.Length;
            for (var c = 0; c < width; c++)
            {
                _output.Columns[c].AsSpan(count, length).Fill(_leftBatch!.Columns[c][row]);
            }

            for (var c = 0; c < _layout.Added.Length; c++)
            {
                _group.Columns[_layout.Added[c]].AsSpan(_groupRow, length).CopyTo(_output.Columns[width + c].AsSpan(count));
            }

            _groupRow += length;
            return count + length;
        }

        private bool HasLeft()
        {
            if (_leftBatch is null || _leftRow == _leftBatch.Count)
            {
                _leftBatch = _left.Next();
                _leftRow = 0;
            }

            return _leftBatch is not null;
        }

        private bool HasRight()
        {
            if (_rightBatch is null || _rightRow == _rightBatch.Count)
            {
                _rightBatch = _right.Next();
                _rightRow = 0;
            }

            return _rightBatch is not null;
        }

        /// <summary>Reads the right rows with this key, skipping those before; false when there are none.</summary>
        private bool LoadGroup(ulong key)
        {
            if (key < _groupKey)
            {
                return false;
            }

            while (HasRight() && _rightBatch![_rightRow, _rightKey] < key)
            {
                _execution.Clock.Tick();
                _rightRow++;
            }

            if (_rightBatch is null || _rightBatch[_rightRow, _rightKey] != key)
            {
                return false;
            }

            _group.Clear();
            _groupRow = 0;
            _groupKey = key;
            while (HasRight() && _rightBatch![_rightRow, _rightKey] == key)
            {
                var row = _group.AppendRow();
                var source = _rightBatch.Row(_rightRow++);
                for (var c = 0; c < _group.Columns.Length; c++)
                {
                    _group.Columns[c][row] = _rightBatch.Columns[c][source];
                }
            }

            return true;
        }
    }
}
