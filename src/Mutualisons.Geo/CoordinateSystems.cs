using System.Collections.Frozen;
using Mutualisons.Geo.Systems;

namespace Mutualisons.Geo;

/// <summary>The coordinate systems that are known, by IRI.</summary>
public static class CoordinateSystems
{
    private const string Ogc = "http://www.opengis.net/def/crs/";
    private const string Urn = "urn:ogc:def:crs:";

    /// <summary>Longitude, latitude on WGS 84: what a geometry literal is in that names nothing.</summary>
    public static CoordinateSystem Crs84 { get; } = new(Ogc + "OGC/1.3/CRS84", isLatitudeFirst: false);

    /// <summary>EPSG:4326: latitude, longitude on WGS 84.</summary>
    public static CoordinateSystem Wgs84 { get; } = new(Ogc + "EPSG/0/4326", isLatitudeFirst: true);

    /// <summary>EPSG:3812: Belgian Lambert 2008, metres.</summary>
    public static CoordinateSystem BelgianLambert2008 { get; } = new(Ogc + "EPSG/0/3812", WellKnownTexts.BelgianLambert2008);

    /// <summary>EPSG:31370: Belgian Lambert 72, metres.</summary>
    public static CoordinateSystem BelgianLambert72 { get; } = new(Ogc + "EPSG/0/31370", WellKnownTexts.BelgianLambert72);

    /// <summary>EPSG:3857: the web maps' Mercator, metres at the equator.</summary>
    public static CoordinateSystem WebMercator { get; } = new(Ogc + "EPSG/0/3857", WellKnownTexts.WebMercator);

    private static readonly FrozenDictionary<string, CoordinateSystem> ByCode = new Dictionary<string, CoordinateSystem>
    {
        ["CRS84"] = Crs84,
        ["4326"] = Wgs84,
        ["3812"] = BelgianLambert2008,
        ["31370"] = BelgianLambert72,
        ["3857"] = WebMercator,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CoordinateSystem> All { get; } = [Crs84, Wgs84, BelgianLambert2008, BelgianLambert72, WebMercator];

    /// <summary>The system of an IRI, whatever version of the register it names; null when it is not known.</summary>
    public static CoordinateSystem? Find(string iri)
    {
        var path = iri.StartsWith("https:", StringComparison.Ordinal) ? string.Concat("http:", iri.AsSpan(6)) : iri;
        var (rest, separator) = path.StartsWith(Ogc, StringComparison.Ordinal) ? (path[Ogc.Length..], '/')
            : path.StartsWith(Urn, StringComparison.Ordinal) ? (path[Urn.Length..], ':')
            : (string.Empty, '/');
        var parts = rest.Split(separator);
        var isKnownAuthority = parts.Length == 3 && (parts[0] == "EPSG" ? parts[2] != "CRS84" : parts[0] == "OGC" && parts[2] == "CRS84");
        return isKnownAuthority ? ByCode.GetValueOrDefault(parts[2]) : null;
    }
}
