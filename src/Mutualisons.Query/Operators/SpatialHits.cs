using Mutualisons.Geo;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions.Functions;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>Collects the nodes that lie in a region: the index gives literals and subjects, exact geometry says which lie there, and statements of the active graph say whose they are.</summary>
internal sealed class SpatialHits : IDisposable
{
    private const int EntrySize = 48;

    private readonly SpatialRegion _region;
    private readonly QueryExecution _execution;
    private readonly Dictionary<ulong, double> _distances = [];
    private readonly SortedSet<(double Distance, ulong Subject)> _best = [];
    private readonly TripleLookUp _statements;
    private readonly ulong[] _serializations;
    private readonly ulong[] _geometries;
    private readonly ulong _latitude;
    private readonly ulong _longitude;
    private long _charged;
    private bool _ranks;

    public SpatialHits(SpatialRegion region, PatternSlot graph, QueryExecution execution)
    {
        _region = region;
        _execution = execution;
        _statements = new TripleLookUp(execution, graph);
        _serializations = [Property(GeoSparql.AsWkt), Property(GeoSparql.AsGeoJson), Property(GeoSparql.HasSerialization)];
        _geometries = [Property(GeoSparql.HasGeometry), Property(GeoSparql.HasDefaultGeometry)];
        _latitude = Property(Wgs84.Lat);
        _longitude = Property(Wgs84.Long);
    }

    /// <summary>Everything in the region.</summary>
    public void AddAll()
    {
        using var ids = new IdList(_execution);
        foreach (var keys in new[] { SpatialKeys.Geometries, SpatialKeys.Positions })
        {
            ids.Search(_execution.Snapshot, keys, _region.Boxes);
            _execution.Profile?.NoteRead(ids.Count);
            foreach (var id in ids.Span)
            {
                Add(id, keys);
            }
        }
    }

    /// <summary>At least the nearest ones to a point, which is the region's middle, all equally distant ones included.</summary>
    public void AddNearest(double longitude, double latitude, int count)
    {
        _ranks = true;
        foreach (var keys in new[] { SpatialKeys.Geometries, SpatialKeys.Positions })
        {
            foreach (var (id, atLeast) in _execution.Snapshot.Nearest(keys, longitude, latitude))
            {
                if (atLeast > _region.Radius || count == 0 || (_best.Count >= count && atLeast > _best.Max.Distance))
                {
                    break;
                }

                _execution.Profile?.NoteRead(1);
                Add(id.Value, keys);
                while (_best.Count > count)
                {
                    _best.Remove(_best.Max);
                }
            }
        }
    }

    public (ulong Subject, double Distance)[] ToArray() => [.. _distances.Select(entry => (entry.Key, entry.Value))];

    public void Dispose()
    {
        _execution.Budget.Release(_charged);
        _charged = 0;
    }

    private ulong Property(Iri iri) => _execution.Terms.Intern(iri);

    private void Add(ulong id, SpatialKeys keys)
    {
        _execution.Clock.Tick();
        if (keys == SpatialKeys.Positions)
        {
            AddPosition(id);
        }
        else if (_execution.Evaluation.Geometries.Find(id) is { } geometry && _region.Find(geometry) is { } distance)
        {
            foreach (var node in _serializations.SelectMany(property => _statements.Subjects(property, id)).ToArray())
            {
                // What has the geometry is found, not the geometry's node beside it.
                ulong[] features = [.. _geometries.SelectMany(property => _statements.Subjects(property, node))];
                foreach (var found in features.Length > 0 ? features : [node])
                {
                    Note(found, distance);
                }
            }
        }

        _execution.Evaluation.StartRow();
    }

    private void AddPosition(ulong subject)
    {
        foreach (var latitude in Numbers(subject, _latitude, 90))
        {
            foreach (var longitude in Numbers(subject, _longitude, 360))
            {
                if (_region.Find(SpatialRegion.PointAt(longitude, latitude)) is { } distance)
                {
                    Note(subject, distance);
                }
            }
        }
    }

    private double[] Numbers(ulong subject, ulong property, double most) =>
        [.. _statements.Objects(subject, property).Select(id => NumericFunctions.TryGetDouble(_execution.Evaluation, id, out var number) ? number : double.NaN).Where(number => Math.Abs(number) <= most)];

    private void Note(ulong subject, double distance)
    {
        if (_distances.TryGetValue(subject, out var known))
        {
            if (known <= distance)
            {
                return;
            }

            _best.Remove((known, subject));
        }
        else
        {
            _execution.Budget.Charge(EntrySize * 2);
            _charged += EntrySize * 2;
        }

        _distances[subject] = distance;
        if (_ranks)
        {
            _best.Add((distance, subject));
        }
    }
}
