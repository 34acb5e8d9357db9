using System.Buffers;
using Mutualisons.Geo;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store.Spatial;

/// <summary>Reads where subjects lie off their <c>wgs84:lat</c> and <c>wgs84:long</c>, whichever graphs state them.</summary>
/// <remarks>One box a subject, round all pairs of its values: it may hold more than is true, never less.</remarks>
internal sealed class Positions(StoreSnapshot snapshot)
{
    private const int Rows = 1024;

    // What is computed with decimals and kept as a double, both ways of rounding included.
    private const double Rounding = 1e-9;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly ulong[] _subjects = new ulong[Rows];
    private readonly ulong[] _values = new ulong[Rows];

    /// <summary>Adds every subject.</summary>
    public void AddAll(SpatialEntries entries)
    {
        if (Predicates is var (latitude, longitude))
        {
            var latitudes = Read(new(default, latitude, default));
            Add(entries, latitudes, Read(new(default, longitude, default)));
        }
    }

    /// <summary>Adds every subject that a change states a latitude or a longitude of, with all that the snapshot after the change says.</summary>
    public void AddChanged(SpatialEntries entries, Run change)
    {
        if (Predicates is not var (latitude, longitude))
        {
            return;
        }

        foreach (var subject in Subjects(change, latitude).Concat(Subjects(change, longitude)).Distinct())
        {
            var id = TermId.FromValue(subject);
            Add(entries, Read(new(id, latitude, default)), Read(new(id, longitude, default)));
        }
    }

    private (TermId Latitude, TermId Longitude)? Predicates =>
        (Find("http://www.w3.org/2003/01/geo/wgs84_pos#lat"u8), Find("http://www.w3.org/2003/01/geo/wgs84_pos#long"u8)) is { Item1.IsUnbound: false, Item2.IsUnbound: false } found ? found : null;

    private TermId Find(ReadOnlySpan<byte> predicate) => snapshot.Find(TermView.Iri(predicate));

    private static IEnumerable<ulong> Subjects(Run change, TermId predicate)
    {
        var quads = change[QuadOrder.Pso];
        var (low, high) = (0, quads.Count);
        quads.Narrow(0, predicate.Value, ref low, ref high);
        for (var row = low; row < high; row++)
        {
            if (!quads.IsTombstone(row))
            {
                yield return quads.Second[row];
            }
        }
    }

    private static void Add(SpatialEntries entries, Dictionary<ulong, Span> latitudes, Dictionary<ulong, Span> longitudes)
    {
        foreach (var (subject, latitude) in latitudes)
        {
            if (longitudes.TryGetValue(subject, out var longitude))
            {
                entries.Positions.Add((new(subject), new GeometryBox(longitude.Least, latitude.Least, longitude.Greatest, latitude.Greatest).Widened(Rounding)));
            }
        }
    }

    private Dictionary<ulong, Span> Read(in QuadPattern pattern)
    {
        var found = new Dictionary<ulong, Span>();
        var cursor = snapshot.Scan(QuadOrder.Pso, pattern, snapshot.AllGraphs, ScanMode.Quads);
        while (cursor.Next([], _subjects, _values, [], Rows) is > 0 and var count)
        {
            for (var row = 0; row < count; row++)
            {
                if (TryGetNumber(TermId.FromValue(_values[row]), out var number))
                {
                    found[_subjects[row]] = found.TryGetValue(_subjects[row], out var known) ? known.With(number) : new(number, number);
                }
            }
        }

        return found;
    }

    private bool TryGetNumber(TermId id, out double number)
    {
        if (id.TryGetDecimal(out var scaled))
        {
            number = (double)scaled / TermId.DecimalScale;
            return true;
        }

        number = 0;
        if (!id.IsLiteral)
        {
            return false;
        }

        _buffer.ResetWrittenCount();
        var view = snapshot.Resolve(id, _buffer);
        var isNumber = view.Language.IsEmpty && XsdValue.TryParse(view.Value, view.Datatype, out var value) && value.IsNumeric && double.IsFinite(number = value.AsDouble());
        return isNumber;
    }

    private readonly record struct Span(double Least, double Greatest)
    {
        public Span With(double number) => new(Math.Min(Least, number), Math.Max(Greatest, number));
    }
}
