using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <content>The state of one execution.</content>
internal sealed partial class IndexJoin
{
    private sealed class JoinCursor : Cursor
    {
        private readonly IndexJoin _plan;
        private readonly QueryExecution _execution;
        private readonly Cursor _input;
        private readonly OutputBatch _output;
        private readonly IndexProbe _probe;
        private readonly RowTable _overflow;
        private readonly int[] _rows = new int[Batch.Capacity];
        private readonly ulong[] _sortKeys = new ulong[Batch.Capacity];
        private readonly int[] _outputRows = new int[Batch.Capacity];
        private Batch? _batch;
        private int _position;
        private int _matchStart;
        private int _match;
        private int _matchEnd;
        private bool _loaded;

        public JoinCursor(IndexJoin plan, QueryExecution execution)
        {
            _plan = plan;
            _execution = execution;
            _input = plan.Input.Open(execution);
            _output = new OutputBatch(execution, plan.Relation.Columns.Length);
            _probe = new IndexProbe(execution, plan._order, plan._pattern, plan._constants, plan._repeats);
            _overflow = new RowTable(execution, 4, 64);
        }

        public override Batch? Next()
        {
            while (true)
            {
                _execution.Clock.Check();
                if (_batch is null)
                {
                    if ((_batch = _input.Next()) is null)
                    {
                        return null;
                    }

                    SortRows();
                    _position = 0;
                    _loaded = false;
                }

                var count = Fill();
                if (count > 0)
                {
                    Widen(count);
                    return _output.Take(count);
                }

                _batch = null;
            }
        }

        public override void Dispose()
        {
            _input.Dispose();
            _output.Dispose();
            _probe.Dispose();
            _overflow.Dispose();
        }

        private int Fill()
        {
            var count = 0;
            for (; _position < _batch!.Count; _position++)
            {
                var row = _rows[_position];
                if (!_loaded)
                {
                    Load(row);
                }

                for (; _match < _matchEnd; _match++)
                {
                    if (_plan._equal.Length > 0 && !Agrees(row, _match))
                    {
                        continue;
                    }

                    if (count == Batch.Capacity)
                    {
                        return count;
                    }

                    foreach (var (orderColumn, outputColumn) in _plan._added)
                    {
                        _output.Columns[outputColumn][count] = _probe.Columns[orderColumn][_match];
                    }

                    _outputRows[count++] = row;
                }

                _match = _matchStart;
                _loaded = _position + 1 < _batch.Count && HasSameKey(row, _rows[_position + 1]);
            }

            return count;
        }

        /// <summary>Copies the input's columns for the rows found.</summary>
        private void Widen(int count)
        {
            var input = _plan.Input.Relation;
            for (var c = 0; c < input.Columns.Length; c++)
            {
                var source = _batch!.Columns[c];
                var target = _output.Columns[c];
                for (var i = 0; i < count; i++)
                {
                    target[i] = source[_outputRows[i]];
                }
            }
        }

        private void Load(int row)
        {
            _loaded = true;
            Span<ulong> key = stackalloc ulong[3];
            key.Clear();
            for (var k = 0; k < _plan._keyColumns.Length; k++)
            {
                key[k] = _batch!.Columns[_plan._keyColumns[k]][row];
            }

            (_matchStart, var count) = _probe.Find(key[.._plan._keyColumns.Length], _overflow);
            _match = _matchStart;
            _matchEnd = _matchStart + count;
        }

        private bool Agrees(int row, int match)
        {
            foreach (var (orderColumn, inputColumn) in _plan._equal)
            {
                if (_probe.Columns[orderColumn][match] != _batch!.Columns[inputColumn][row])
                {
                    return false;
                }
            }

            return true;
        }

        private bool HasSameKey(int left, int right)
        {
            foreach (var column in _plan._keyColumns)
            {
                if (_batch!.Columns[column][left] != _batch.Columns[column][right])
                {
                    return false;
                }
            }

            return true;
        }

        private void SortRows()
        {
            for (var i = 0; i < _batch!.Count; i++)
            {
                _rows[i] = _batch.Row(i);
            }

            var keys = _plan._keyColumns;
            if (keys.Length > 0)
            {
                SortBy(keys, 0, _batch.Count);
            }
        }

        /// <summary>Sorts a range of rows by the first key, and its ties by the next ones.</summary>
        private void SortBy(ReadOnlySpan<int> keys, int start, int count)
        {
            var column = _batch!.Columns[keys[0]];
            var sorted = true;
            for (var i = start; i < start + count; i++)
            {
                _sortKeys[i] = column[_rows[i]];
                sorted &= i == start || _sortKeys[i] >= _sortKeys[i - 1];
            }

            if (!sorted)
            {
                Array.Sort(_sortKeys, _rows, start, count);
            }

            for (var i = start; keys.Length > 1 && i < start + count;)
            {
                var end = i + 1;
                while (end < start + count && column[_rows[end]] == column[_rows[i]])
                {
                    end++;
                }

                if (end - i > 1)
                {
                    SortBy(keys[1..], i, end - i);
                }

                i = end;
            }
        }
    }
}
