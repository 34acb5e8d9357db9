using Mutualisons.Geo;

namespace Mutualisons.Store.Spatial;

/// <summary>Boxes to be added to a catalog.</summary>
internal sealed class SpatialEntries
{
    public List<(GeometryId Id, GeometryBox Box)> Geometries { get; } = [];

    public List<(GeometryId Id, GeometryBox Box)> Positions { get; } = [];

    public bool IsEmpty => Geometries.Count == 0 && Positions.Count == 0;
}
