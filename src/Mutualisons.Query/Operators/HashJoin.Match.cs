using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <content>Joins that put rows together.</content>
internal sealed partial class HashJoin
{
    /// <summary>Inner and left joins.</summary>
    private sealed class MatchCursor : Cursor
    {
        private readonly HashJoin _plan;
        private readonly Build _build;
        private readonly Cursor _left;
        private readonly OutputBatch _output;
        private readonly LeftJoinTail? _tail;
        private readonly QueryExecution _execution;
        private readonly int[] _origin = new int[Batch.Capacity];
        private readonly int[] _matches = new int[Batch.Capacity];
        private readonly int[] _leftRows = new int[Batch.Capacity];
        private Batch? _batch;
        private int _next;
        private bool _inWalk;
        private Walk _walk;

        public MatchCursor(HashJoin plan, QueryExecution execution)
        {
            _plan = plan;
            _execution = execution;
            _build = new Build(plan, execution);
            _left = plan.Inputs[0].Open(execution);
            _output = new OutputBatch(execution, plan.JoinLayout.ColumnCount);
            _tail = plan.Kind == JoinKind.Left ? new LeftJoinTail(plan.JoinLayout, plan.Condition, execution) : null;
        }

        public override Batch? Next()
        {
            if (!_build.IsReady)
            {
                _build.Fill(_plan.Inputs[1]);
            }

            while (true)
            {
                _execution.Clock.Check();
                if (_batch is null)
                {
                    if ((_plan.Kind == JoinKind.Inner && _build.Rows.Count == 0) || (_batch = _left.Next()) is null)
                    {
                        return null;
                    }

                    _next = 0;
                    _tail?.Start(_batch);
                }

                var count = FillOutput();
                var result = _tail is null ? _output.Take(count) : _tail.Filter(_output.Take(count), _origin);
                if (count == 0)
                {
                    result = _tail?.TakeUnmatched();
                    _batch = null;
                }

                if (result is { Count: > 0 })
                {
                    return result;
                }
            }
        }

        public override void Dispose()
        {
            _left.Dispose();
            _build.Dispose();
            _output.Dispose();
            _tail?.Dispose();
        }

        private int FillOutput()
        {
            var count = 0;
            var left = _batch!.Columns;
            while (count < Batch.Capacity && _next < _batch.Count)
            {
                var row = _batch.Row(_next);
                if (!_inWalk)
                {
                    _walk = _build.Start(left, row);
                    _inWalk = true;
                }

                var match = _build.Step(ref _walk, left, row);
                if (match < 0)
                {
                    _inWalk = false;
                    _next++;
                    continue;
                }

                _matches[count] = match;
                _origin[count++] = _next;
            }

            Write(count);
            return count;
        }

        /// <summary>Equal keys need no filling in, so columns are gathered one after the other.</summary>
        private void Write(int count)
        {
            var layout = _plan.JoinLayout;
            var left = _batch!;
            if (!layout.IsEquality)
            {
                for (var i = 0; i < count; i++)
                {
                    layout.Write(left.Columns, left.Row(_origin[i]), _build.Rows.Columns, _matches[i], _output.Columns, i);
                }

                return;
            }

            for (var i = 0; i < count; i++)
            {
                _leftRows[i] = left.Row(_origin[i]);
            }

            var width = layout.Left.Columns.Length;
            for (var c = 0; c < width; c++)
            {
                Gather(left.Columns[c], _leftRows.AsSpan(0, count), _output.Columns[c]);
            }

            for (var c = 0; c < layout.Added.Length; c++)
            {
                Gather(_build.Rows.Columns[layout.Added[c]], _matches.AsSpan(0, count), _output.Columns[width + c]);
            }
        }

        private static void Gather(ulong[] source, ReadOnlySpan<int> rows, Span<ulong> target)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                target[i] = source[rows[i]];
            }
        }
    }
}
