using System.Globalization;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Reads calls of <c>spatial:</c> functions, whose arguments are those of Apache Jena.</summary>
internal static class SpatialQueryReader
{
    private const string SubjectExpected = "expected a variable or an IRI, or (?subject ?metres)";
    private const string PointExpected = "(latitude longitude radius unit? limit?)";
    private const string GeometryExpected = "(geometry radius unit? limit?)";
    private const string BoxExpected = "(south west north east limit?)";
    private const string OutlineExpected = "(geometry limit?)";
    private const string NearestExpected = "(latitude longitude limit)";
    private const string NearestGeometryExpected = "(geometry limit)";
    private const string GeoSparql = "http://www.opengis.net/ont/geosparql#";

    private static readonly Iri Kilometre = new("http://www.opengis.net/def/uom/OGC/1.0/kilometre");

    /// <summary>What reads each function.</summary>
    public static IEnumerable<KeyValuePair<Iri, Func<PropertyCall, PropertyFunction>>> Readers { get; } = new Dictionary<Iri, Func<PropertyCall, PropertyFunction>>
    {
        [SpatialVocabulary.Nearby] = ReadNearby,
        [SpatialVocabulary.WithinCircle] = ReadNearby,
        [SpatialVocabulary.NearbyGeom] = ReadNearbyGeometry,
        [SpatialVocabulary.WithinCircleGeom] = ReadNearbyGeometry,
        [SpatialVocabulary.WithinBox] = call => ReadBox(call, isWhole: true),
        [SpatialVocabulary.IntersectBox] = call => ReadBox(call, isWhole: false),
        [SpatialVocabulary.WithinBoxGeom] = call => ReadOutline(call, isWhole: true),
        [SpatialVocabulary.IntersectBoxGeom] = call => ReadOutline(call, isWhole: false),
        [SpatialVocabulary.Nearest] = call => ReadNearest(call, Count(call, 3, 3, NearestExpected), PointOf(call, NearestExpected), NearestExpected),
        [SpatialVocabulary.NearestGeom] = call => ReadNearest(call, Count(call, 2, 2, NearestGeometryExpected), Geometry(call, NearestGeometryExpected), NearestGeometryExpected),
    };

    private static SpatialMatch ReadNearby(PropertyCall call)
    {
        Count(call, 3, 5, PointExpected);
        return ReadCircle(call, PointOf(call, PointExpected), 2, PointExpected);
    }

    private static SpatialMatch ReadNearbyGeometry(PropertyCall call)
    {
        Count(call, 2, 4, GeometryExpected);
        return ReadCircle(call, Geometry(call, GeometryExpected), 1, GeometryExpected);
    }

    private static SpatialMatch ReadCircle(PropertyCall call, Literal middle, int place, string expected)
    {
        var arguments = call.Object.Terms;
        var radius = Number(call, place, expected);
        if (radius < 0)
        {
            throw call.Refuse($"found the radius {arguments[place]}, expected one that is not negative");
        }

        var unit = Kilometre;
        if (place + 1 < arguments.Count)
        {
            unit = arguments[place + 1] is ConstantTerm { Value: Iri iri } ? iri : throw call.Refuse($"found {arguments[place + 1]} as unit, expected an IRI such as {Kilometre}");
        }

        return Match(call, new SpatialCircle(middle, radius, unit), place + 2, expected);
    }

    private static SpatialMatch ReadBox(PropertyCall call, bool isWhole)
    {
        Count(call, 4, 5, BoxExpected);
        var (south, west, north, east) = (Number(call, 0, BoxExpected), Number(call, 1, BoxExpected), Number(call, 2, BoxExpected), Number(call, 3, BoxExpected));
        return south <= north && Math.Abs(west) <= 360 && Math.Abs(east) <= 360
            ? Match(call, new SpatialBox(west, south, east, north, isWhole), 4, BoxExpected)
            : throw call.Refuse($"found {call.Object} behind it, expected a south that is not above the north, and longitudes between -360 and 360");
    }

    private static SpatialMatch ReadOutline(PropertyCall call, bool isWhole)
    {
        Count(call, 1, 2, OutlineExpected);
        return Match(call, new SpatialEnvelope(Geometry(call, OutlineExpected), isWhole), 1, OutlineExpected);
    }

    private static SpatialMatch ReadNearest(PropertyCall call, int count, Literal middle, string expected) =>
        Match(call, new SpatialCircle(middle, null, Kilometre), count - 1, expected) is { Limit: not null } match
            ? match
            : throw call.Refuse($"found {call.Object} behind it, expected {expected} with a limit that is not negative");

    private static SpatialMatch Match(PropertyCall call, SpatialArea area, int limitPlace, string expected)
    {
        var terms = call.Subject.Terms;
        if (terms.Count is not (1 or 2) || terms[0] is not (Variable or ConstantTerm { Value: Iri or BlankNode }) || (terms.Count == 2 && (terms[1] is not Variable || terms[1] == terms[0])))
        {
            throw call.Refuse($"found {call.Subject} before it, {SubjectExpected}");
        }

        return new SpatialMatch(terms[0], area) { Distance = terms.Count == 2 ? (Variable)terms[1] : null, Limit = ReadLimit(call, limitPlace, expected) };
    }

    // As in Jena, a negative limit is none.
    private static int? ReadLimit(PropertyCall call, int place, string expected)
    {
        if (place >= call.Object.Terms.Count)
        {
            return null;
        }

        return call.Object.Terms[place] is ConstantTerm { Value: Literal limit } && limit.Datatype == XsdVocabulary.Integer && int.TryParse(limit.LexicalForm, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            ? count < 0 ? null : count
            : throw call.Refuse($"found {call.Object.Terms[place]} as limit, expected {expected} with an integer up to {int.MaxValue}");
    }

    private static int Count(PropertyCall call, int least, int most, string expected) => call.Object.Terms.Count >= least && call.Object.Terms.Count <= most
        ? call.Object.Terms.Count
        : throw call.Refuse($"found {call.Object} behind it, expected {expected}");

    private static Literal PointOf(PropertyCall call, string expected)
    {
        var (latitude, longitude) = (Number(call, 0, expected), Number(call, 1, expected));
        return Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 360
            ? new Literal(string.Create(CultureInfo.InvariantCulture, $"POINT({longitude:R} {latitude:R})"), new Iri(GeoSparql + "wktLiteral"))
            : throw call.Refuse($"found the point {latitude} {longitude}, expected a latitude between -90 and 90 and a longitude between -360 and 360");
    }

    private static Literal Geometry(PropertyCall call, string expected) =>
        call.Object.Terms[0] is ConstantTerm { Value: Literal { Datatype.Value: GeoSparql + "wktLiteral" or GeoSparql + "geoJSONLiteral" } literal }
            ? literal
            : throw call.Refuse($"found {call.Object.Terms[0]}, expected {expected} with a geo:wktLiteral or geo:geoJSONLiteral");

    private static double Number(PropertyCall call, int place, string expected) =>
        call.Object.Terms[place] is ConstantTerm { Value: Literal literal }
        && XsdValue.TryParse(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(literal.Datatype.Value), out var value)
        && value.IsNumeric && double.IsFinite(value.AsDouble())
            ? value.AsDouble()
            : throw call.Refuse($"found {call.Object.Terms[place]}, expected {expected} with numbers");
}
