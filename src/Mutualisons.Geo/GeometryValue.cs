using NetTopologySuite.Geometries;

namespace Mutualisons.Geo;

/// <summary>A geometry, the coordinate system that its numbers are in, and how it is written; immutable by convention: nobody changes the shape.</summary>
/// <param name="Shape">The geometry; x is east or longitude and y is north or latitude whatever the axis order of the text.</param>
/// <param name="System">The coordinate system of its numbers.</param>
/// <param name="Format">How it was written, and is written again.</param>
public sealed record GeometryValue(Geometry Shape, CoordinateSystem System, GeometryFormat Format = GeometryFormat.Wkt)
{
    /// <summary>The same place in another coordinate system; itself when it is in it already.</summary>
    /// <returns>Null where the projection is not defined for one of its points, and for shapes of more than two million corners.</returns>
    public GeometryValue? In(CoordinateSystem system)
    {
        if (ReferenceEquals(system, System))
        {
            return this;
        }

        return Measures.PreparedShapes.Of(Shape).In(system, () => Change(system)) is { } changed ? changed with { Format = Format } : null;
    }

    private GeometryValue? Change(CoordinateSystem system)
    {
        if (!Measures.ShapeWork.CanWrap(Shape))
        {
            return null;
        }

        var shape = Shape.Copy();
        shape.Apply(new Literals.CoordinateChange(point => system.FromLongLat(System.ToLongLat(point))));
        shape.GeometryChanged();
        return shape.Coordinates.All(point => double.IsFinite(point.X) && double.IsFinite(point.Y)) ? new(shape, system, Format) : null;
    }
}
