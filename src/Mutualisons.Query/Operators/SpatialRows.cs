using System.Buffers;
using Mutualisons.Geo;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>The nodes of the active graph that lie in a region, each once, with their least distance from its middle; with a limit only the nearest, in order of distance.</summary>
internal sealed class SpatialRows(SpatialRegion region, int? limit, PatternSlot graph, Variable subject, Variable distance, double rows)
    : Operator(new Relation([subject, distance], [true, true], rows))
{
    public override string Label => FormattableString.Invariant($"Spatial match {Where}{(limit is { } most ? $", nearest {most}" : "")}{(graph.IsFree ? "" : $" in {graph}")}");

    private string Where => region.Boxes is not [var box, ..] ? "nowhere"
        : double.IsInfinity(box.West) ? "anywhere"
        : FormattableString.Invariant($"in {box.West:0.####} {box.South:0.####} to {box.East:0.####} {box.North:0.####}");

    protected override Cursor Start(QueryExecution execution) => new SpatialCursor(region, limit, graph, execution);

    private sealed class SpatialCursor(SpatialRegion region, int? limit, PatternSlot graph, QueryExecution execution) : Cursor
    {
        private readonly SpatialHits _hits = new(region, graph, execution);
        private readonly OutputBatch _output = new(execution, 2);
        private (ulong Subject, double Distance)[]? _found;
        private int _next;

        public override Batch? Next()
        {
            _found ??= Find();
            var count = Math.Min(Batch.Capacity, _found.Length - _next);
            for (var i = 0; i < count; i++)
            {
                var (subject, metres) = _found[_next + i];
                _output.Columns[0][i] = subject;
                _output.Columns[1][i] = execution.Terms.Keep(Expressions.Values.ToId(execution.Evaluation, XsdValue.FromDouble(metres)));
            }

            _next += count;
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose()
        {
            _hits.Dispose();
            _output.Dispose();
        }

        private (ulong Subject, double Distance)[] Find()
        {
            if (limit is { } most && region.Point is var (longitude, latitude))
            {
                _hits.AddNearest(longitude, latitude, most);
            }
            else
            {
                _hits.AddAll();
            }

            return limit is null ? _hits.ToArray() : [.. Nearest(_hits.ToArray(), limit.Value)];
        }

        // Of equally distant ones those with the lesser IRI.
        private IEnumerable<(ulong Subject, double Distance)> Nearest((ulong Subject, double Distance)[] all, int most)
        {
            var (left, right) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
            return all.Order(Comparer<(ulong Subject, double Distance)>.Create((a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : CompareTerms(a.Subject, b.Subject))).Take(most);

            int CompareTerms(ulong a, ulong b)
            {
                execution.Clock.Tick();
                left.ResetWrittenCount();
                right.ResetWrittenCount();
                return execution.Terms.Resolve(a, left).Value.SequenceCompareTo(execution.Terms.Resolve(b, right).Value);
            }
        }
    }
}
