using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Writes rows of the JSON-LD context shortly: <c>prefix:name</c>, or <c>term=prefix:name</c> where the term is called otherwise.</summary>
internal static class ContextRows
{
    /// <summary>Classes, used as types only.</summary>
    public static IEnumerable<ContextTerm> Classes(params string[] rows) => rows.Select(row => Row(row, Coercion.Class));

    /// <summary>Properties whose values are resources; always an array.</summary>
    public static IEnumerable<ContextTerm> Links(params string[] rows) => rows.Select(row => Row(row, Coercion.Iri) with { IsSet = true });

    /// <summary>Properties with one resource as value.</summary>
    public static IEnumerable<ContextTerm> Link(params string[] rows) => rows.Select(row => Row(row, Coercion.Iri));

    /// <summary>Properties whose values are texts by language.</summary>
    public static IEnumerable<ContextTerm> Texts(params string[] rows) => rows.Select(row => Row(row, Coercion.Language));

    /// <summary>Properties whose values are strings, integers, booleans, or say their datatype themselves.</summary>
    public static IEnumerable<ContextTerm> Plain(params string[] rows) => rows.Select(row => Row(row, Coercion.Plain));

    /// <summary>Properties whose values have one datatype.</summary>
    public static IEnumerable<ContextTerm> Typed(Iri datatype, params string[] rows) => rows.Select(row => Row(row, Coercion.Typed) with { Datatype = datatype });

    private static ContextTerm Row(string row, Coercion coercion)
    {
        var equals = row.IndexOf('=', StringComparison.Ordinal);
        var name = row[(equals + 1)..];
        return new(equals < 0 ? row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..] : row[..equals], Vocabularies.Expand(name), coercion);
    }
}
