using Mutualisons.Geo;

namespace Mutualisons.Store.Spatial;

/// <summary>What is known of where things lie, up to one commit or further: immutable.</summary>
/// <param name="Geometries">Geometry literals, by id.</param>
/// <param name="Positions">Subjects that have a latitude and a longitude, by id.</param>
internal sealed record SpatialCatalog(SpatialForest Geometries, SpatialForest Positions)
{
    public static SpatialCatalog Empty { get; } = new(SpatialForest.Empty, SpatialForest.Empty);

    public SpatialCatalog With(SpatialEntries entries) => entries.IsEmpty ? this : new(Geometries.With(entries.Geometries), Positions.With(entries.Positions));
}
