namespace Mutualisons.Geo;

/// <summary>An argument of a geometry function; of its parts, the parameter says which one counts.</summary>
/// <param name="Geometry">The geometry.</param>
/// <param name="Number">The number.</param>
/// <param name="Text">The IRI or string.</param>
public readonly record struct GeometryArgument(GeometryValue? Geometry, double Number, string? Text)
{
    /// <summary>A geometry as an argument.</summary>
    public static GeometryArgument Of(GeometryValue geometry) => new(geometry, 0, null);

    /// <summary>A number as an argument.</summary>
    public static GeometryArgument Of(double number) => new(null, number, null);

    /// <summary>An IRI or string as an argument.</summary>
    public static GeometryArgument Of(string text) => new(null, 0, text);
}
