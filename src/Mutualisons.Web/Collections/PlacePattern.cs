using System.Globalization;
using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Collections;

/// <summary>Says in SPARQL where members must be; all filters of place hold of one and the same place.</summary>
internal static class PlacePattern
{
    /// <summary>The pattern; empty when the request asks for no place.</summary>
    public static string Write(CollectionRequest request)
    {
        if (request.Collection.Location is not { } location || request is { Box: null, Near: null, Communes: null, Postcode: null })
        {
            return string.Empty;
        }

        var where = location.Path.IsSelf ? "?member" : "?where";
        var text = new StringBuilder(location.Path.IsSelf ? string.Empty : $" ?member {location.Path} ?where .");
        AppendPosition(text, where, request);
        if (request.Communes is { } communes)
        {
            // What may be a commune as a whole is within itself.
            var within = location.MayBeCommune ? $"{GeoSparql.SfWithin}?" : GeoSparql.SfWithin.ToString();
            text.Append(CultureInfo.InvariantCulture, $" VALUES ?commune {{ {string.Join(' ', communes)} }} {where} {within} ?commune .");
        }

        if (request.Postcode is { } postcode)
        {
            text.Append(CultureInfo.InvariantCulture, $" {where} {Locn.Address} ?address . ?address {Locn.PostCode} ?postcode . FILTER(STR(?postcode) = {new Literal(postcode)})");
        }

        return text.ToString();
    }

    private static void AppendPosition(StringBuilder text, string where, CollectionRequest request)
    {
        if (request is { Box: null, Near: null })
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $" {where} {Wgs84.Lat} ?lat ; {Wgs84.Long} ?long .");
        if (request.Box is { } box)
        {
            text.Append(CultureInfo.InvariantCulture, $" FILTER({Within(box)})");
        }

        if (request.Near is { } near)
        {
            // The box says nothing that the distance does not; it is what an index can look up.
            text.Append(CultureInfo.InvariantCulture, $" FILTER({Within(near.Box)} && {Distance(near)} <= {near.Radius})");
        }
    }

    /// <summary>The metres between a point and the place whose latitude and longitude the pattern binds, as GeoSPARQL measures them.</summary>
    public static string Distance(Nearby near)
    {
        var place = $"STRDT(CONCAT(\"POINT(\", STR(?long), \" \", STR(?lat), \")\"), {GeoSparql.WktLiteral})";
        var point = new Literal(string.Create(CultureInfo.InvariantCulture, $"POINT({near.Long} {near.Lat})"), GeoSparql.WktLiteral);
        return $"{GeoSparql.MetricDistance}({place}, {point})";
    }

    private static string Within(BoundingBox box)
    {
        // Each range has two ends, so that an index can look it up.
        string[] ranges = box.West <= box.East ? [Between("?long", box.West, box.East)] : [Between("?long", box.West, 180), Between("?long", -180, box.East)];
        return $"{Between("?lat", box.South, box.North)} && ({string.Join(" || ", ranges)})";
    }

    private static string Between(string variable, decimal least, decimal greatest) =>
        string.Create(CultureInfo.InvariantCulture, $"{variable} >= {least} && {variable} <= {greatest}");
}
