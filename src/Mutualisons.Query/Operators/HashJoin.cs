using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;

namespace Mutualisons.Query.Operators;

/// <summary>Keeps the right input in a hash table and streams the left one past it; cells that may be unbound are joined by compatibility.</summary>
internal sealed class HashJoin(JoinKind kind, Operator left, Operator right, JoinLayout layout, Relation relation, CompiledExpression? condition = null)
    : Operator(relation, left, right)
{
    public override string Label => $"{kind} hash join on {string.Join(' ', layout.Shared.AsEnumerable())}{(condition is null ? "" : " if " + condition)}";

    public override Cursor Open(QueryExecution execution) => kind switch
    {
        JoinKind.Inner or JoinKind.Left => new MatchCursor(this, execution),
        _ => new TestCursor(this, execution),
    };

    /// <summary>The built side: rows, index, and a walk over the rows compatible with one left row.</summary>
    private sealed class Build : IDisposable
    {
        private readonly JoinLayout _layout;
        private readonly QueryExecution _execution;
        private RowIndex? _index;

        public Build(HashJoin plan, QueryExecution execution)
        {
            _layout = plan.JoinLayout;
            _execution = execution;
            Rows = new RowTable(execution, _layout.Right.Columns.Length);
        }

        public RowTable Rows { get; }

        public bool IsReady => _index is not null;

        public void Fill(Operator right)
        {
            using var input = right.Open(_execution);
            while (input.Next() is { } batch)
            {
                _execution.Clock.Check();
                Rows.Append(batch);
            }

            _index = new RowIndex(_execution, Rows, _layout.RightKeys);
        }

        /// <summary>Starts the walk for a left row: returns the state to give to <see cref="Step"/>.</summary>
        public Walk Start(ulong[][] left, int row)
        {
            foreach (var key in _layout.LeftKeys)
            {
                if (left[key][row] == 0)
                {
                    return new Walk(WalkPhase.All, 0);
                }
            }

            return new Walk(WalkPhase.Bucket, _index!.First(left, _layout.LeftKeys, row));
        }

        /// <summary>The next compatible right row, or -1.</summary>
        public int Step(ref Walk walk, ulong[][] left, int row)
        {
            if (walk.Phase == WalkPhase.Bucket)
            {
                while (walk.Position >= 0)
                {
                    _execution.Clock.Tick();
                    var candidate = walk.Position;
                    walk = walk with { Position = _index!.Following(candidate) };
                    if (_index.Matches(candidate, left, _layout.LeftKeys, row))
                    {
                        return candidate;
                    }
                }

                walk = new Walk(WalkPhase.Partial, 0);
            }

            return StepThroughCompatible(ref walk, left, row);
        }

        public void Dispose()
        {
            Rows.Dispose();
            _index?.Dispose();
        }

        private int StepThroughCompatible(ref Walk walk, ulong[][] left, int row)
        {
            var partial = walk.Phase == WalkPhase.Partial;
            var end = partial ? _index!.Partial.Count : Rows.Count;
            while (walk.Position < end)
            {
                _execution.Clock.Tick();
                var candidate = partial ? _index!.Partial[walk.Position] : walk.Position;
                walk = walk with { Position = walk.Position + 1 };
                if (_layout.AreCompatible(left, row, Rows.Columns, candidate))
                {
                    return candidate;
                }
            }

            return -1;
        }
    }

    private JoinLayout JoinLayout => layout;

    private enum WalkPhase
    {
        Bucket,
        Partial,
        All,
    }

    private readonly record struct Walk(WalkPhase Phase, int Position);

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

    /// <summary>Semi, anti and minus joins: selects rows of the left batches.</summary>
    private sealed class TestCursor(HashJoin plan, QueryExecution execution) : Cursor
    {
        private readonly Build _build = new(plan, execution);
        private readonly Cursor _left = plan.Inputs[0].Open(execution);
        private readonly int[] _selection = new int[Batch.Capacity];

        public override Batch? Next()
        {
            if (!_build.IsReady)
            {
                _build.Fill(plan.Inputs[1]);
            }

            while (_left.Next() is { } batch)
            {
                execution.Clock.Check();
                var count = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    var row = batch.Row(i);
                    if (HasMatch(batch.Columns, row) == (plan.Kind == JoinKind.Semi))
                    {
                        _selection[count++] = row;
                    }
                }

                if (count > 0)
                {
                    batch.SetRows(count, _selection);
                    return batch;
                }
            }

            return null;
        }

        public override void Dispose()
        {
            _left.Dispose();
            _build.Dispose();
        }

        private bool HasMatch(ulong[][] left, int row)
        {
            var walk = _build.Start(left, row);
            int match;
            while ((match = _build.Step(ref walk, left, row)) >= 0)
            {
                if (plan.Kind != JoinKind.Minus || plan.JoinLayout.Overlap(left, row, _build.Rows.Columns, match))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private JoinKind Kind => kind;

    private CompiledExpression? Condition => condition;
}
