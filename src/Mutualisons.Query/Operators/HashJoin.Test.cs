using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <content>Joins that only select.</content>
internal sealed partial class HashJoin
{
    /// <summary>Semi, anti and minus joins: selects rows of the left batches.</summary>
    private sealed class TestCursor : Cursor
    {
        private readonly HashJoin _plan;
        private readonly Build _build;
        private readonly Cursor _left;
        private readonly RowSelection _passing;

        public TestCursor(HashJoin plan, QueryExecution execution)
        {
            _plan = plan;
            _build = new Build(plan, execution);
            _left = plan.Inputs[0].Open(execution);
            _passing = new RowSelection(execution.Clock, (batch, row) => HasMatch(batch.Columns, row) == (plan.Kind == JoinKind.Semi));
        }

        public override Batch? Next()
        {
            if (!_build.IsReady)
            {
                _build.Fill(_plan.Inputs[1]);
            }

            return _passing.Next(_left);
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
                if (_plan.Kind != JoinKind.Minus || _plan.JoinLayout.Overlap(left, row, _build.Rows.Columns, match))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
