using System.Globalization;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random things that lie somewhere, and questions about where: close together, at the 180th meridian or at a pole, in several coordinate systems and graphs.</summary>
internal static class RandomPlaces
{
    /// <summary>What every query and update about places begins with.</summary>
    public const string Prologue = RandomTerms.Prologue + "PREFIX geof: <http://www.opengis.net/def/function/geosparql/> PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/> PREFIX spatial: <http://jena.apache.org/spatial#> ";

    private static readonly (double Longitude, double Latitude)[] Middles = [(4.35, 50.85), (180, 10), (20, 89.9), (0, 0), (-100, -89.95)];

    /// <summary>How many neighbourhoods there are.</summary>
    public static int MiddleCount => Middles.Length;

    public static IReadOnlyList<string> Statements(RandomSource random, int middle) =>
        [.. Enumerable.Range(0, 30).Select(number => InGraph(random, Statement(random, number, middle)))];

    public static string Query(RandomSource random, int middle) => $"{Prologue}SELECT * {{ {Pattern(random, middle)} }}";

    /// <summary>A group that asks where things are, by an index or not.</summary>
    public static string Pattern(RandomSource random, int middle) => random.Below(12) switch
    {
        0 => $"?g geo:asWKT ?w FILTER(geof:{Relation(random)}(?w, {Constant(random, middle)}))",
        1 => $"?f geo:hasGeometry/geo:asWKT ?w FILTER(geof:{Relation(random)}({Constant(random, middle)}, ?w))",
        2 => $"?g geo:asWKT ?w FILTER(geof:distance(?w, {Constant(random, middle)}, {Unit(random)}) {random.Pick(["<", "<="])} {Radius(random)})",
        3 => $"?g geo:asWKT ?w FILTER({Radius(random)} >= geof:metricDistance({Constant(random, middle)}, ?w))",
        4 => $"?g geo:asWKT ?w . ?h geo:asWKT ?v FILTER(geof:{Relation(random)}(?w, ?v))",
        5 => $"?g geo:asWKT ?w . ?f geo:hasGeometry ?h . ?h geo:asWKT ?v FILTER(geof:distance(?w, ?v, uom:metre) < {Radius(random)})",
        6 => $"?p wgs:lat ?lat ; wgs:long ?long FILTER({Bounds(random, middle)})",
        7 => $"GRAPH ?graph {{ ?g geo:asWKT ?w FILTER(geof:{Relation(random)}(?w, {Constant(random, middle)})) }}",
        8 => $"?f ?p ?g OPTIONAL {{ ?g geo:asWKT ?w FILTER(geof:sfIntersects(?w, {Constant(random, middle)})) }}",
        9 => $"GRAPH ?graph {{ {Match(random, middle)} }}",
        10 => $"{Match(random, middle)} ?s ?p ?o",
        _ => Match(random, middle),
    };

    /// <summary>A property function with things and perhaps distances on its left.</summary>
    public static string Match(RandomSource random, int middle)
    {
        var subject = random.Pick(["?s", "(?s ?d)", "(?s ?d)", ":f3"]);
        var (longitude, latitude) = Near(random, middle);
        var limit = random.Chance(40) ? Number(random.Below(6)) : string.Empty;
        var (south, west) = (Math.Clamp(latitude - Spread(random), -90, 90), longitude - Spread(random));
        var (north, east) = (Math.Clamp(latitude + Spread(random), -90, 90), Turn(longitude + Spread(random)));
        var call = random.Below(10) switch
        {
            0 => $"spatial:nearby ({Number(latitude)} {Number(longitude)} {Radius(random)} uom:metre {limit})",
            1 => $"spatial:withinCircleGeom ({Constant(random, middle)} {Radius(random)} uom:metre {limit})",
            2 => $"spatial:withinBox ({Number(south)} {Number(Turn(west))} {Number(north)} {Number(east)} {limit})",
            3 => $"spatial:intersectBox ({Number(south)} {Number(Turn(west))} {Number(north)} {Number(east)} {limit})",
            4 => $"spatial:intersectBoxGeom ({Constant(random, middle)} {limit})",
            5 => $"spatial:withinBoxGeom ({Constant(random, middle)} {limit})",
            6 => $"spatial:nearbyGeom ({Constant(random, middle)} {Radius(random)} uom:metre {limit})",
            7 => $"spatial:withinCircle ({Number(latitude)} {Number(longitude)} {Radius(random)} uom:metre {limit})",
            8 => $"spatial:nearestGeom ({Constant(random, middle)} {random.Below(5)})",
            _ => $"spatial:nearest ({Number(latitude)} {Number(longitude)} {random.Below(5)})",
        };
        return $"{subject} {call} .";
    }

    private static string Statement(RandomSource random, int number, int middle) => random.Below(5) switch
    {
        0 => $":f{random.Below(8)} geo:hasGeometry :g{random.Below(12)} .",
        1 => $":p{random.Below(6)} wgs:lat {Number(Near(random, middle).Latitude)} .",
        2 => $":p{random.Below(6)} wgs:long {Number(Near(random, middle).Longitude)} .",
        _ => $":g{number % 12} geo:{random.Pick(["asWKT", "asWKT", "hasSerialization"])} {Constant(random, middle)} .",
    };

    private static string InGraph(RandomSource random, string statement) =>
        random.Below(4) is var graph && graph == 0 ? statement : $"GRAPH :g{graph} {{ {statement} }}";

    /// <summary>A geometry literal, in a few cases one that is none.</summary>
    public static string Constant(RandomSource random, int middle)
    {
        var (longitude, latitude) = Near(random, middle);
        var (x, y, width, height) = (Number(longitude), Number(latitude), Number(longitude + Spread(random)), Number(Math.Min(90, latitude + Spread(random))));
        var text = random.Below(9) switch
        {
            0 or 1 or 2 => $"POINT({x} {y})",
            3 => $"<http://www.opengis.net/def/crs/EPSG/0/4326> POINT({y} {x})",
            4 => $"LINESTRING({x} {y}, {width} {height})",
            5 or 6 => $"POLYGON(({x} {y}, {width} {y}, {width} {height}, {x} {height}, {x} {y}))",
            7 when middle == 0 => string.Create(CultureInfo.InvariantCulture, $"<http://www.opengis.net/def/crs/EPSG/0/31370> POINT({149_000 + random.Below(5_000)} {168_000 + random.Below(6_000)})"),
            7 => "POINT EMPTY",
            _ => "nonsense",
        };
        return $"\"{text}\"^^geo:wktLiteral";
    }

    private static string Bounds(RandomSource random, int middle)
    {
        var (longitude, latitude) = Near(random, middle);
        var (south, north) = (Number(latitude - Spread(random)), Number(latitude + Spread(random)));
        var (west, east) = (longitude - Spread(random), longitude + Spread(random));
        return random.Chance(50)
            ? $"?lat >= {south} && ?lat <= {north} && ?long > {Number(west)} && {Number(east)} > ?long"
            : $"?lat >= {south} && ?lat <= {north} && (?long >= {Number(Turn(west))} && ?long <= 180 || ?long >= -180 && ?long <= {Number(Turn(east))})";
    }

    private static (double Longitude, double Latitude) Near(RandomSource random, int middle)
    {
        var (longitude, latitude) = Middles[middle];
        return (Math.Round(Turn(longitude + Spread(random) - Spread(random)), 4), Math.Round(Math.Clamp(latitude + Spread(random) - Spread(random), -90, 90), 4));
    }

    private static double Turn(double longitude) => Math.Round(longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude, 4);

    private static double Spread(RandomSource random) => random.Below(5) == 0 ? 0 : random.Below(400) / 10_000.0;

    public static string Radius(RandomSource random) => random.Pick(["0", "100", "1000", "2500.5", "5e3", "0.01"]);

    private static string Unit(RandomSource random) => random.Pick(["uom:metre", "uom:kilometre", "uom:degree", "uom:radian"]);

    public static string Relation(RandomSource random) =>
        random.Pick(["sfWithin", "sfIntersects", "sfContains", "sfTouches", "sfDisjoint", "sfEquals", "ehInside", "rcc8ntpp", "sfOverlaps", "sfCrosses"]);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
