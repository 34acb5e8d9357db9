namespace Mutualisons.Geo;

/// <summary>A box in degrees of longitude and latitude; <c>default</c> is the point 0 0.</summary>
/// <param name="West">The least longitude.</param>
/// <param name="South">The least latitude.</param>
/// <param name="East">The greatest longitude; not less than <paramref name="West"/>.</param>
/// <param name="North">The greatest latitude.</param>
public readonly record struct GeometryBox(double West, double South, double East, double North)
{
    /// <summary>The box of a geometry.</summary>
    /// <returns>Null when it is empty or has no place in longitude and latitude.</returns>
    public static GeometryBox? Of(GeometryValue value)
    {
        if (value.Shape.IsEmpty || GeometryMeasures.InDegrees(value) is not { } geometry)
        {
            return null;
        }

        var envelope = geometry.Shape.EnvelopeInternal;
        return new(envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY);
    }

    /// <summary>Every point within a distance of the box, and not much more; right round the earth when a pole is near.</summary>
    public GeometryBox Grown(double metres)
    {
        // The shortest degree of latitude has 110,574 m; of longitude, that of the latitude nearest to a pole.
        var north = Math.Min(90, North + (metres / 110_574));
        var south = Math.Max(-90, South - (metres / 110_574));
        var widest = Math.Cos(Math.Max(Math.Abs(north), Math.Abs(south)) * Math.PI / 180) * 111_319;
        var across = widest < 1 ? 360 : metres / widest * 1.01;
        return new(West - across, south, East + across, north);
    }

    /// <summary>Whether the two have a point in common.</summary>
    public bool Meets(GeometryBox other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>The smallest box around both.</summary>
    public GeometryBox With(GeometryBox other) =>
        new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));
}
