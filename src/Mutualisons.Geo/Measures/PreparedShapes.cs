using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Mutualisons.Geo.Measures;

/// <summary>What is worth remembering beside a shape that is asked again and again; kept in the shape itself, so that it goes with it.</summary>
/// <remarks>Thread-safe: at worst two threads compute the same.</remarks>
internal sealed class PreparedShapes(Geometry shape)
{
    private const int UsesBeforePreparing = 2;

    private readonly Geometry _shape = shape;
    private readonly Lazy<bool> _isValid = new(() => shape.IsValid);
    private IPreparedGeometry? _prepared;
    private GeometryValue? _inOther;
    private int _uses;

    /// <summary>The notes of a shape; a copy has none of the original's.</summary>
    public static PreparedShapes Of(Geometry shape)
    {
        if (shape.UserData is PreparedShapes known && ReferenceEquals(known._shape, shape))
        {
            return known;
        }

        var made = new PreparedShapes(shape);
        shape.UserData = made;
        return made;
    }

    /// <summary>The shape with an index of its edges, from the third time on: once or twice the plain algorithms are quicker.</summary>
    /// <param name="other">What it is compared with; of broken shapes the two algorithms may think differently, so one of them is used throughout.</param>
    public IPreparedGeometry? PreparedFor(Geometry other) =>
        (_prepared is not null || IsWorthPreparing()) && Of(other)._isValid.Value ? _prepared ??= PreparedGeometryFactory.Prepare(_shape) : null;

    /// <summary>The same place in another system, remembered for the system asked last.</summary>
    public GeometryValue? In(CoordinateSystem system, Func<GeometryValue?> change)
    {
        if (_inOther is { } known && ReferenceEquals(known.System, system))
        {
            return known;
        }

        return _inOther = change();
    }

    private bool IsWorthPreparing() => _shape.NumPoints > 1 && ++_uses > UsesBeforePreparing && _isValid.Value;
}
