using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <content>What both kinds of cursors keep of the right input.</content>
internal sealed partial class HashJoin
{
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

    private enum WalkPhase
    {
        Bucket,
        Partial,
        All,
    }

    private readonly record struct Walk(WalkPhase Phase, int Position);
}
