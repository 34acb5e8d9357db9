using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <content>Joins that only select.</content>
internal sealed partial class HashJoin
{
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
}
