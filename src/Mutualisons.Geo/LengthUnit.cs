using System.Collections.Frozen;

namespace Mutualisons.Geo;

/// <summary>A unit of length or of angle, by IRI (OGC's register and QUDT).</summary>
/// <param name="Iri">Its IRI.</param>
/// <param name="Size">Metres, or degrees when it is an angle.</param>
/// <param name="IsAngle">Whether it measures in degrees on geographic systems.</param>
public sealed record LengthUnit(string Iri, double Size, bool IsAngle)
{
    private const string Ogc = "http://www.opengis.net/def/uom/OGC/1.0/";
    private const string Qudt = "http://qudt.org/vocab/unit/";

    /// <summary>The metre.</summary>
    public static LengthUnit Metre { get; } = new(Ogc + "metre", 1, false);

    /// <summary>The degree.</summary>
    public static LengthUnit Degree { get; } = new(Ogc + "degree", 1, true);

    private static readonly FrozenDictionary<string, LengthUnit> ByIri = new LengthUnit[]
    {
        Metre, Degree,
        new(Ogc + "meter", 1, false), new(Ogc + "kilometre", 1_000, false), new(Ogc + "kilometer", 1_000, false), new(Ogc + "radian", 180 / Math.PI, true),
        new(Qudt + "M", 1, false), new(Qudt + "KiloM", 1_000, false), new(Qudt + "CentiM", 0.01, false), new(Qudt + "FT", 0.3048, false), new(Qudt + "MI", 1_609.344, false), new(Qudt + "MI_N", 1_852, false),
        new(Qudt + "DEG", 1, true), new(Qudt + "RAD", 180 / Math.PI, true),
        new("urn:ogc:def:uom:EPSG::9001", 1, false), new("http://www.opengis.net/def/uom/EPSG/0/9001", 1, false), new("http://www.opengis.net/def/uom/EPSG/0/9102", 1, true),
    }.ToFrozenDictionary(unit => unit.Iri, StringComparer.Ordinal);

    /// <summary>The unit whose square an IRI names, a unit of length standing for its own square; or null.</summary>
    public static LengthUnit? FindSquared(string iri) => iri switch
    {
        Qudt + "M2" or Ogc + "squareMetre" => Metre,
        Qudt + "KiloM2" => Find(Qudt + "KiloM"),
        Qudt + "HA" => new(iri, 100, false),
        _ => Find(iri),
    };

    /// <summary>The unit of an IRI, or null.</summary>
    public static LengthUnit? Find(string iri) => ByIri.GetValueOrDefault(iri);
}
