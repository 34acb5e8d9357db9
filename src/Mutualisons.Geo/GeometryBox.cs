namespace Mutualisons.Geo;

/// <summary>A box in degrees of longitude and latitude; <c>default</c> is the point 0 0.</summary>
/// <param name="West">The least longitude.</param>
/// <param name="South">The least latitude.</param>
/// <param name="East">The greatest longitude; not less than <paramref name="West"/>.</param>
/// <param name="North">The greatest latitude.</param>
public readonly record struct GeometryBox(double West, double South, double East, double North)
{
    /// <summary>Everywhere, also beyond the numbers that the earth needs.</summary>
    public static GeometryBox World { get; } = new(double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity, double.PositiveInfinity);

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

    /// <summary>A box that holds the geometry in whichever known system it is drawn: edges that are straight in one are slightly bent in another.</summary>
    /// <returns>Null when it is empty; everywhere when it has no place in longitude and latitude.</returns>
    public static GeometryBox? Around(GeometryValue value) => value.Shape.IsEmpty ? null : Of(value) is { } box ? box.Padded() : World;

    /// <summary>The boxes in which to look for everything within a distance: more than one where the 180th meridian is near.</summary>
    public IReadOnlyList<GeometryBox> Near(double metres)
    {
        var grown = Grown(metres);
        return grown.East - grown.West >= 360
            ? [grown with { West = double.NegativeInfinity, East = double.PositiveInfinity }]
            : [grown, grown.Turned(360), grown.Turned(-360)];
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

    /// <summary>The box with so many degrees more on every side.</summary>
    public GeometryBox Widened(double degrees) => new(West - degrees, South - degrees, East + degrees, North + degrees);

    /// <summary>The box as it is called one turn round the earth further east.</summary>
    public GeometryBox Turned(double degrees) => this with { West = West + degrees, East = East + degrees };

    /// <summary>Whether the two have a point in common.</summary>
    public bool Meets(GeometryBox other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>Whether the other one lies in this one as a whole.</summary>
    public bool Covers(GeometryBox other) => West <= other.West && other.East <= East && South <= other.South && other.North <= North;

    /// <summary>The smallest box around both.</summary>
    public GeometryBox With(GeometryBox other) =>
        new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));

    // The rise of an arc over its chord, (d² tan φ) / 8 in radians, with half as much again; and what a change of system there and back may cost, a metre.
    private GeometryBox Padded()
    {
        var across = Math.Max(East - West, North - South);
        var steepest = Math.Tan(Math.Min(89.9, Math.Max(Math.Abs(North), Math.Abs(South))) * Math.PI / 180);
        return Widened(1e-5 + (across * across * 0.0033 * Math.Max(1, steepest)));
    }
}
