namespace Mutualisons.Geo;

/// <summary>What a geometry function gives; at most one part is there, and <c>default</c> is an expression error.</summary>
/// <param name="Geometry">A geometry literal.</param>
/// <param name="Boolean">An <c>xsd:boolean</c>.</param>
/// <param name="Integer">An <c>xsd:integer</c>.</param>
/// <param name="Double">An <c>xsd:double</c>.</param>
/// <param name="Iri">The text of an <c>xsd:anyURI</c>.</param>
public readonly record struct GeometryResult(GeometryValue? Geometry = null, bool? Boolean = null, long? Integer = null, double? Double = null, string? Iri = null)
{
    internal static GeometryResult Of(GeometryValue? geometry) => new(Geometry: geometry);

    internal static GeometryResult Of(bool? truth) => new(Boolean: truth);

    internal static GeometryResult Of(long number) => new(Integer: number);

    internal static GeometryResult Of(double number) => double.IsFinite(number) ? new(Double: number) : default;

    internal static GeometryResult OfIri(string iri) => new(Iri: iri);
}
