using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Mutualisons.Geo;

/// <summary>A coordinate system: its IRI, its axis order, and the way to longitude and latitude on WGS 84 and back; thread-safe.</summary>
/// <remarks>Belgian Lambert 72 goes by way of the seven parameters that belong to it, right to about a metre.</remarks>
public sealed class CoordinateSystem
{
    private readonly MathTransform? _toLongLat;
    private readonly MathTransform? _fromLongLat;

    internal CoordinateSystem(string iri, bool isLatitudeFirst)
    {
        Iri = iri;
        IsLatitudeFirst = isLatitudeFirst;
    }

    internal CoordinateSystem(string iri, string wellKnownText)
    {
        Iri = iri;
        var projected = new CoordinateSystemFactory().CreateFromWkt(wellKnownText);
        var factory = new CoordinateTransformationFactory();
        _toLongLat = factory.CreateFromCoordinateSystems(projected, GeographicCoordinateSystem.WGS84).MathTransform;
        _fromLongLat = factory.CreateFromCoordinateSystems(GeographicCoordinateSystem.WGS84, projected).MathTransform;
    }

    /// <summary>The IRI that stands in front of well-known text.</summary>
    public string Iri { get; }

    /// <summary>True when texts give latitude before longitude, as EPSG:4326 does.</summary>
    public bool IsLatitudeFirst { get; }

    /// <summary>True when coordinates are degrees of longitude and latitude; else they are metres.</summary>
    public bool IsGeographic => _toLongLat is null;

    internal (double X, double Y) ToLongLat((double X, double Y) point) => Change(_toLongLat, point);

    internal (double X, double Y) FromLongLat((double X, double Y) point) => Change(_fromLongLat, point);

    private static (double X, double Y) Change(MathTransform? transform, (double X, double Y) point) =>
        transform is null ? point : transform.Transform(point.X, point.Y);
}
