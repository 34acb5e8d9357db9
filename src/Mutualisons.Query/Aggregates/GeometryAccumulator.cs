using System.Text;
using Mutualisons.Geo;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;

namespace Mutualisons.Query.Aggregates;

/// <summary>A spatial aggregate of GeoSPARQL: an error of no geometries, or of one value that is none.</summary>
internal sealed class GeometryAccumulator(QueryExecution execution, GeometryAggregate aggregate) : Accumulator(execution)
{
    // A corner with its headers and reference, beside the list itself.
    private const int BytesPerPoint = 64;

    private List<GeometryValue>?[] _values = [];
    private bool[] _failed = [];

    public override void Reserve(int groups)
    {
        Grow(ref _values, groups, IntPtr.Size);
        Grow(ref _failed, groups, sizeof(bool));
    }

    public override void Add(int group, ulong value)
    {
        if (value == 0 || Evaluation.Geometries.Find(value) is not { } geometry)
        {
            _failed[group] = true;
            return;
        }

        Charge(BytesPerPoint * (long)Math.Max(1, geometry.Shape.NumPoints));
        (_values[group] ??= []).Add(geometry);
    }

    public override ulong Finish(int group)
    {
        Evaluation.Execution.Clock.Check();
        return !_failed[group] && _values[group] is { } values && aggregate.Apply(values) is { } result && GeometryWriter.Write(result) is { } text
            ? Evaluation.Terms.Intern(TermView.Literal(Encoding.UTF8.GetBytes(text), GeometryDatatypes.Wkt))
            : 0;
    }
}
