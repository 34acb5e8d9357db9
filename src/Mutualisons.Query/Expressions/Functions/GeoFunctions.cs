using System.Text;
using Mutualisons.Geo;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>The functions of <see href="https://docs.ogc.org/is/22-047r1/22-047r1.html">GeoSPARQL 1.1</see> on ids: literals in, literals out, an error for what is no geometry.</summary>
internal static class GeoFunctions
{
    private static ReadOnlySpan<byte> AnyUri => "http://www.w3.org/2001/XMLSchema#anyURI"u8;

    /// <summary>The function that an IRI names, or null.</summary>
    public static SparqlFunction? Find(Iri function, int arity) => GeometryFunctions.Find(function.Value, arity) is { } found
        ? (evaluation, arguments) => Call(found, evaluation, arguments)
        : null;

    private static ulong Call(GeometryFunction function, Evaluation evaluation, ReadOnlySpan<ulong> ids)
    {
        var arguments = new GeometryArgument[ids.Length];
        for (var place = 0; place < ids.Length; place++)
        {
            if (Read(function.Parameters[place], evaluation, ids[place]) is not { } argument)
            {
                return 0;
            }

            arguments[place] = argument;
        }

        return Write(evaluation, function.Apply(arguments));
    }

    private static GeometryArgument? Read(GeometryParameter parameter, Evaluation evaluation, ulong id)
    {
        switch (parameter)
        {
            case GeometryParameter.Shape:
                return evaluation.Geometries.Find(id) is { } geometry ? GeometryArgument.Of(geometry) : null;
            case GeometryParameter.Number:
                return NumericFunctions.TryGetDouble(evaluation, id, out var number) ? GeometryArgument.Of(number) : null;
            case GeometryParameter.Reference:
                var reference = evaluation.View(id);
                var isReference = reference.Kind == TermKind.Iri || Texts.IsSimple(reference) || (reference.Kind == TermKind.Literal && reference.Datatype.SequenceEqual(AnyUri));
                return isReference ? GeometryArgument.Of(Encoding.UTF8.GetString(reference.Value)) : null;
            default:
                var text = evaluation.View(id);
                return Texts.IsSimple(text) ? GeometryArgument.Of(Encoding.UTF8.GetString(text.Value)) : null;
        }
    }

    private static ulong Write(Evaluation evaluation, in GeometryResult result) => result switch
    {
        { Boolean: { } truth } => TermId.FromBoolean(truth).Value,
        { Integer: { } number } => Values.FromInteger(evaluation, number),
        { Double: { } number } => Values.ToId(evaluation, XsdValue.FromDouble(number)),
        { Iri: { } iri } => Make(evaluation, iri, AnyUri),
        { Geometry: { } geometry } => GeometryWriter.Write(geometry) is { } text ? Make(evaluation, text, GeometryDatatypes.Of(geometry.Format)) : 0,
        _ => 0,
    };

    private static ulong Make(Evaluation evaluation, string text, ReadOnlySpan<byte> datatype) =>
        evaluation.Terms.AddTransient(TermView.Literal(Encoding.UTF8.GetBytes(text), datatype));
}
