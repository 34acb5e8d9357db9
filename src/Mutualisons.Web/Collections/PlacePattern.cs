using System.Globalization;
using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;

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
            var joined = box.West <= box.East ? "&&" : "||";
            text.Append(CultureInfo.InvariantCulture, $" FILTER(?lat >= {box.South} && ?lat <= {box.North} && (?long >= {box.West} {joined} ?long <= {box.East}))");
        }

        if (request.Near is { } near)
        {
            // Pythagoras on degrees as long as they are here: within a thousandth of the true distance for so short ones.
            var (north, east) = ($"((?lat - {Number((double)near.Lat)}) * {Number(Nearby.MetresPerLatitude)})", $"((?long - {Number((double)near.Long)}) * {Number(near.MetresPerLongitude)})");
            text.Append(CultureInfo.InvariantCulture, $" FILTER({north} * {north} + {east} * {east} <= {Number((double)near.Radius * near.Radius)})");
        }
    }

    private static string Number(double value) => new Literal(value.ToString("R", CultureInfo.InvariantCulture), XsdVocabulary.Double).ToString();
}
