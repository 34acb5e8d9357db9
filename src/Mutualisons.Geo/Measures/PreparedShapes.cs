using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Mutualisons.Geo.Measures;

/// <summary>What is worth remembering beside a shape that is asked again and again; kept in the shape itself, so that it goes with it.</summary>
/// <remarks>Thread-safe: at worst two threads compute the same.</remarks>
internal sealed class PreparedShapes(Geometry shape)
{
    private const int UsesBeforePreparing = 2;
    private const long PairsWorthPreparing = 1_000_000;

    private readonly Geometry _shape = shape;
    private readonly Lazy<bool> _isOrderly = new(() => ShapeWork.CanOverlay(shape));
    private readonly Lazy<bool> _overlapsFew = new(() => ShapeWork.OverlapsFew(shape));
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

    /// <summary>Whether the shape by itself is bearable to lay over others.</summary>
    public bool IsOrderly => _isOrderly.Value;

    /// <summary>Whether few chains of the shape overlap from west to east.</summary>
    public bool OverlapsFew => _overlapsFew.Value;

    /// <summary>The shape with an index of its edges, from the third time on, and at once for two large ones: else the plain algorithms are quicker once or twice.</summary>
    /// <param name="other">What it is compared with; of broken shapes the two algorithms may think differently, so one of them is used throughout.</param>
    public IPreparedGeometry? PreparedFor(Geometry other) =>
        (_prepared is not null || IsWorthPreparingFor(other)) && Of(other).IsKnownToBeValid ? _prepared ??= PreparedGeometryFactory.Prepare(_shape) : null;

    /// <summary>The same place in another system, remembered for the system asked last.</summary>
    public GeometryValue? In(CoordinateSystem system, Func<GeometryValue?> change)
    {
        if (_inOther is { } known && ReferenceEquals(known.System, system))
        {
            return known;
        }

        return _inOther = change();
    }

    private bool IsWorthPreparingFor(Geometry other) =>
        _shape.NumPoints > 1 && (++_uses > UsesBeforePreparing || (long)_shape.NumPoints * other.NumPoints > PairsWorthPreparing) && IsKnownToBeValid;

    private bool IsKnownToBeValid => IsOrderly && _isValid.Value;
}
