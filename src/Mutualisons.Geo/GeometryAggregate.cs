namespace Mutualisons.Geo;

/// <summary>An aggregate of <c>http://www.opengis.net/def/function/geosparql/</c> (<see href="https://docs.ogc.org/is/22-047r1/22-047r1.html#_spatial_aggregate_functions">GeoSPARQL 1.1, section 9.6</see>).</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Apply">What it gives for one or more geometries of one system; null is an error. Thread-safe.</param>
public sealed record GeometryAggregate(string Name, Func<IReadOnlyList<GeometryValue>, GeometryValue?> Apply);
