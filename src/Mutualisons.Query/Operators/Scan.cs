using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>Reads the matches of one pattern in one order, filling only the columns that somebody wants.</summary>
internal sealed class Scan(ScanPattern pattern, QuadOrder order, Relation relation) : Operator(relation)
{
    private const int FirstRows = 128;

    public ScanPattern Pattern => pattern;

    public QuadOrder Order => order;

    public override string Label => $"Scan {pattern} by {order.ToString().ToUpperInvariant()}";

    protected override Cursor Start(QueryExecution execution) => new ScanCursor(this, execution);

    /// <summary>Where each position of the pattern stands in an order's columns.</summary>
    internal static int ColumnOf(QuadOrder order, QuadPosition position) => QuadOrders.Columns(order).IndexOf(position);

    private sealed class ScanCursor : Cursor
    {
        private readonly QueryExecution _execution;
        private readonly QuadCursor _cursor;
        private readonly OutputBatch _output;
        private readonly ulong[]?[] _targets = new ulong[]?[4];
        private readonly ulong[][] _scratch;
        private readonly (ulong[] First, ulong[] Second)[] _repeats;
        private readonly int[] _selection;
        private int _rows = FirstRows;

        public ScanCursor(Scan plan, QueryExecution execution)
        {
            _execution = execution;
            var (pattern, order) = (plan.Pattern, plan.Order);
            _cursor = execution.Snapshot.Scan(order, pattern.Constants, pattern.Graphs(execution), pattern.Mode);
            _output = new OutputBatch(execution, plan.Relation.Columns.Length);
            for (var c = 0; c < plan.Relation.Columns.Length; c++)
            {
                _targets[ColumnOf(order, pattern.PositionOf(plan.Relation.Columns[c]))] = _output.Columns[c];
            }

            var scratch = new List<ulong[]>();
            _repeats = [.. pattern.Repeats().Select(pair => (Target(pair.First), Target(pair.Second)))];
            _scratch = [.. scratch];
            _selection = _repeats.Length == 0 ? [] : new int[Batch.Capacity];

            ulong[] Target(QuadPosition position)
            {
                ref var target = ref _targets[ColumnOf(order, position)];
                if (target is null)
                {
                    target = execution.Rent(Batch.Capacity);
                    scratch.Add(target);
                }

                return target;
            }
        }

        public override Batch? Next()
        {
            while (true)
            {
                _execution.Clock.Check();
                var count = _cursor.Next(_targets[0], _targets[1], _targets[2], _targets[3], _rows);
                _rows = Math.Min(_rows * 4, Batch.Capacity);
                _execution.Profile?.NoteRead(count);
                if (count == 0)
                {
                    return null;
                }

                var batch = _output.Take(count);
                if (_repeats.Length == 0 || SelectAgreeing(batch))
                {
                    return batch;
                }
            }
        }

        public override void Dispose()
        {
            _output.Dispose();
            foreach (var column in _scratch)
            {
                _execution.Return(column);
            }
        }

        private bool SelectAgreeing(Batch batch)
        {
            var count = 0;
            for (var row = 0; row < batch.Count; row++)
            {
                var agree = true;
                foreach (var (first, second) in _repeats)
                {
                    agree &= first[row] == second[row];
                }

                _selection[count] = row;
                count += agree ? 1 : 0;
            }

            batch.SetRows(count, _selection);
            return count > 0;
        }
    }
}
