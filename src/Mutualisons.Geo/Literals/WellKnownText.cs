using System.Globalization;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Mutualisons.Geo.Literals;

/// <summary><c>geo:wktLiteral</c> (<see href="https://docs.ogc.org/is/22-047r1/22-047r1.html#_rdfs_datatype_geowktliteral">GeoSPARQL 1.1, section 8.7.1</see>).</summary>
internal static class WellKnownText
{
    private static readonly NtsGeometryServices Services = new(GeometryFactory.Default.CoordinateSequenceFactory, PrecisionModel.Floating.Value, 0, GeometryOverlay.NG, new CoordinateEqualityComparer());

    public static (GeometryValue? Value, string? Problem) Read(string text, GeometryLimits limits)
    {
        var (system, body, problem) = TakeSystem(text);
        if (system is null)
        {
            return (null, problem);
        }

        if (DepthOf(body) > limits.MaxDepth)
        {
            return (null, $"Parentheses stand more than {limits.MaxDepth} deep.");
        }

        try
        {
            var shape = new WKTReader(Services) { IsOldNtsCoordinateSyntaxAllowed = false, IsOldNtsMultiPointSyntaxAllowed = true }.Read(body);
            return Finish(shape, system);
        }
        catch (Exception exception) when (exception is ParseException or ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            // the text's own mistakes, in the reader's words
            return (null, $"The well-known text is malformed: {exception.Message}");
        }
    }

    public static string Write(GeometryValue value)
    {
        var shape = value.System.IsLatitudeFirst ? Swap(value.Shape.Copy()) : value.Shape;
        var text = new WKTWriter(4) { OutputOrdinates = OrdinatesOf(shape), PrecisionModel = new PrecisionModel() }.Write(shape);
        return ReferenceEquals(value.System, CoordinateSystems.Crs84) ? text : $"<{value.System.Iri}> {text}";
    }

    private static (GeometryValue? Value, string? Problem) Finish(Geometry shape, CoordinateSystem system)
    {
        if (shape.Coordinates.Any(point => !double.IsFinite(point.X) || !double.IsFinite(point.Y)))
        {
            return (null, "A coordinate is no finite number.");
        }

        return (new(system.IsLatitudeFirst ? Swap(shape) : shape, system), null);
    }

    private static Geometry Swap(Geometry shape)
    {
        shape.Apply(new CoordinateChange(point => (point.Y, point.X)));
        shape.GeometryChanged();
        return shape;
    }

    // wktLiteral := ( '<' IRI '>' WS )? WKT
    private static (CoordinateSystem? System, string Body, string? Problem) TakeSystem(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.IsEmpty || trimmed[0] != '<')
        {
            return (CoordinateSystems.Crs84, text, null);
        }

        var end = trimmed.IndexOf('>');
        if (end < 0)
        {
            return (null, text, "The IRI of the coordinate system has no '>'.");
        }

        var iri = trimmed[1..end].ToString();
        return CoordinateSystems.Find(iri) is { } system
            ? (system, trimmed[(end + 1)..].ToString(), null)
            : (null, text, string.Create(CultureInfo.InvariantCulture, $"The coordinate system <{iri}> is not known; known are {string.Join(", ", CoordinateSystems.All.Select(known => known.Iri))}."));
    }

    private static int DepthOf(string text)
    {
        int depth = 0, deepest = 0;
        foreach (var character in text)
        {
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static Ordinates OrdinatesOf(Geometry shape) => shape.Coordinate switch
    {
        CoordinateZM => Ordinates.XYZM,
        CoordinateM => Ordinates.XYM,
        CoordinateZ { Z: not double.NaN } => Ordinates.XYZ,
        _ => Ordinates.XY,
    };
}
