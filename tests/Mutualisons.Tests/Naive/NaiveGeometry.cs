using Mutualisons.Geo;
using Mutualisons.Rdf;

namespace Mutualisons.Tests.Naive;

/// <summary>GeoSPARQL functions over terms; null is the error value.</summary>
internal static class NaiveGeometry
{
    private const string Space = "http://www.opengis.net/ont/geosparql#";

    public static Term? Call(GeometryFunction function, IReadOnlyList<Term> terms)
    {
        var arguments = terms.Zip(function.Parameters, Read).ToList();
        return arguments.Contains(null) ? null : Write(function.Apply([.. arguments.Select(argument => argument!.Value)]));
    }

    /// <summary>The geometry of a literal; null for what is none.</summary>
    public static GeometryValue? Read(Term term) => Read(term, GeometryParameter.Shape)?.Geometry;

    /// <summary>A spatial aggregate of values, null where one is an error.</summary>
    public static Term? Aggregate(GeometryAggregate aggregate, IEnumerable<Term?> values)
    {
        var geometries = values.Select(value => value is null ? null : Read(value)).ToList();
        return geometries.Contains(null) ? null : Write(new GeometryResult(Geometry: aggregate.Apply([.. geometries.OfType<GeometryValue>()])));
    }

    private static GeometryArgument? Read(Term term, GeometryParameter parameter) => (parameter, term) switch
    {
        (GeometryParameter.Shape, Literal literal) when literal.Datatype.Value is Space + "wktLiteral" => ReadShape(literal, GeometryFormat.Wkt),
        (GeometryParameter.Shape, Literal literal) when literal.Datatype.Value is Space + "geoJSONLiteral" => ReadShape(literal, GeometryFormat.GeoJson),
        (GeometryParameter.Number, _) when NaiveValues.Of(term) is { IsNumeric: true } number => GeometryArgument.Of(number.AsDouble()),
        (GeometryParameter.Reference, Iri iri) => GeometryArgument.Of(iri.Value),
        (GeometryParameter.Reference, Literal literal) when literal.Datatype == XsdVocabulary.AnyUri || literal.Datatype == XsdVocabulary.String => GeometryArgument.Of(literal.LexicalForm),
        (GeometryParameter.Pattern, Literal literal) when literal.Datatype == XsdVocabulary.String => GeometryArgument.Of(literal.LexicalForm),
        _ => null,
    };

    private static GeometryArgument? ReadShape(Literal literal, GeometryFormat format) =>
        new GeometryReader().TryRead(literal.LexicalForm, format, out var value, out _) ? GeometryArgument.Of(value) : null;

    private static Literal? Write(GeometryResult result) => result switch
    {
        { Boolean: { } truth } => NaiveValues.Boolean(truth),
        { Integer: { } number } => NaiveValues.Integer(number),
        { Double: { } number } => NaiveValues.Double(number),
        { Iri: { } iri } => new Literal(iri, XsdVocabulary.AnyUri),
        { Geometry: { } geometry } when GeometryWriter.Write(geometry) is { } text => new Literal(text, new Iri(Space + (geometry.Format == GeometryFormat.GeoJson ? "geoJSONLiteral" : "wktLiteral"))),
        _ => null,
    };
}
