using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>For each input row that binds one of two geometry literals, the other ones that the spatial index has near it: an index nested loop, whose rows the exact condition then looks at.</summary>
internal sealed class SpatialJoin : Operator
{
    private readonly SpatialReach _reach;
    private readonly int _from;
    private readonly bool _bindsOther;

    /// <param name="input">Rows that bind the first, the second or both.</param>
    /// <param name="first">One literal.</param>
    /// <param name="second">The other.</param>
    /// <param name="reach">How near.</param>
    /// <param name="rows">How many rows are expected.</param>
    public SpatialJoin(Operator input, Variable first, Variable second, SpatialReach reach, double rows)
        : base(Describe(input.Relation, first, second, rows), input)
    {
        _reach = reach;
        _from = input.Relation.IndexOf(input.Relation.Has(first) ? first : second);
        _bindsOther = !(input.Relation.Has(first) && input.Relation.Has(second));
        Label = $"Spatial join {first} {second} {reach}";
    }

    public override string Label { get; }

    protected override Cursor Start(QueryExecution execution) => _bindsOther ? new JoinCursor(this, execution) : Inputs[0].Open(execution);

    private static Relation Describe(Relation input, Variable first, Variable second, double rows)
    {
        Variable[] added = [.. new[] { first, second }.Where(v => !input.Has(v))];
        return new Relation(
            [.. input.Columns, .. added],
            [.. input.Certain, .. added.Select(_ => true)],
            rows,
            [.. input.Distinct, .. added.Select(_ => Math.Max(1, rows))],
            input.Order);
    }

    private sealed class JoinCursor(SpatialJoin plan, QueryExecution execution) : Cursor
    {
        private readonly Cursor _input = plan.Inputs[0].Open(execution);
        private readonly OutputBatch _output = new(execution, plan.Relation.Columns.Length);
        private readonly IdList _near = new(execution);
        private Batch? _batch;
        private ulong _last;
        private int _row;
        private int _next;

        public override Batch? Next()
        {
            var count = 0;
            while (count < Batch.Capacity)
            {
                execution.Clock.Tick();
                if (_batch is null)
                {
                    // Rows of a batch are written before the next one is asked for, which would overwrite it.
                    if (count > 0 || (_batch = _input.Next()) is null)
                    {
                        break;
                    }

                    _row = 0;
                    _next = 0;
                    Search();
                }
                else if (_next < _near.Count)
                {
                    Write(count++, _near.Span[_next++]);
                }
                else if (++_row < _batch.Count)
                {
                    _next = 0;
                    Search();
                }
                else
                {
                    _batch = null;
                }
            }

            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose()
        {
            _input.Dispose();
            _output.Dispose();
            _near.Dispose();
        }

        private void Write(int target, ulong found)
        {
            var row = _batch!.Row(_row);
            for (var c = 0; c < _batch.Columns.Length; c++)
            {
                _output.Columns[c][target] = _batch.Columns[c][row];
            }

            _output.Columns[^1][target] = found;
        }

        private void Search()
        {
            var from = _batch![_row, plan._from];
            if (from != _last)
            {
                var geometry = execution.Evaluation.Geometries.Find(from);
                _near.Search(execution.Snapshot, SpatialKeys.Geometries, geometry is null ? [] : plan._reach.Around(geometry));
                execution.Profile?.NoteRead(_near.Count);
                _last = from;
            }
        }
    }
}
