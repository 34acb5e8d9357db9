using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>Where a <see cref="SpatialMatch"/> looks.</summary>
public abstract record SpatialArea
{
    private protected SpatialArea()
    {
    }
}

/// <summary>Around a geometry.</summary>
/// <param name="Middle">A <c>geo:wktLiteral</c> or <c>geo:geoJSONLiteral</c>.</param>
/// <param name="Radius">How far from it things may be; null for any distance.</param>
/// <param name="Unit">The unit of the radius, as GeoSPARQL names it.</param>
public sealed record SpatialCircle(Literal Middle, double? Radius, Iri Unit) : SpatialArea;

/// <summary>A box in degrees on WGS 84; with an east less than the west it crosses the 180th meridian.</summary>
/// <param name="West">The least longitude.</param>
/// <param name="South">The least latitude.</param>
/// <param name="East">The greatest longitude.</param>
/// <param name="North">The greatest latitude.</param>
/// <param name="IsWhole">Whether things have to lie in it as a whole, not just in part.</param>
public sealed record SpatialBox(double West, double South, double East, double North, bool IsWhole) : SpatialArea;

/// <summary>The smallest box around a geometry.</summary>
/// <param name="Outline">A <c>geo:wktLiteral</c> or <c>geo:geoJSONLiteral</c>.</param>
/// <param name="IsWhole">As for <see cref="SpatialBox"/>.</param>
public sealed record SpatialEnvelope(Literal Outline, bool IsWhole) : SpatialArea;
