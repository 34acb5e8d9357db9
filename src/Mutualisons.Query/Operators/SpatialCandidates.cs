using Mutualisons.Geo;
using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>The literals or subjects whose box in the spatial index meets one of some boxes, each once, by ascending id; patterns and the exact condition decide which of them count.</summary>
internal sealed class SpatialCandidates(Variable variable, SpatialKeys keys, IReadOnlyList<GeometryBox> boxes, double rows)
    : Operator(new Relation([variable], [true], rows, [Math.Max(1, rows)], [0]))
{
    public override string Label => FormattableString.Invariant($"Spatial index {keys}: {boxes[0].West:0.####} {boxes[0].South:0.####} to {boxes[0].East:0.####} {boxes[0].North:0.####}");

    protected override Cursor Start(QueryExecution execution) => new CandidateCursor(keys, boxes, execution);

    private sealed class CandidateCursor(SpatialKeys keys, IReadOnlyList<GeometryBox> boxes, QueryExecution execution) : Cursor
    {
        private readonly IdList _ids = new(execution);
        private readonly OutputBatch _output = new(execution, 1);
        private bool _hasSearched;
        private int _next;

        public override Batch? Next()
        {
            execution.Clock.Check();
            if (!_hasSearched)
            {
                _hasSearched = true;
                _ids.Search(execution.Snapshot, keys, boxes);
                execution.Profile?.NoteRead(_ids.Count);
            }

            var count = Math.Min(Batch.Capacity, _ids.Count - _next);
            _ids.Span.Slice(_next, count).CopyTo(_output.Columns[0]);
            _next += count;
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose()
        {
            _ids.Dispose();
            _output.Dispose();
        }
    }
}
