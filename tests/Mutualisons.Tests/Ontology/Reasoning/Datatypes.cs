using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;

namespace Mutualisons.Tests.Ontology.Reasoning;

/// <summary>Whether literals lie in the value spaces of datatypes.</summary>
internal static class Datatypes
{
    private const string NumericUnion = "http://www.linkedmodel.org/schema/dtype#numericUnion";
    private static readonly Iri PlainLiteral = new(RdfVocabulary.Namespace + "PlainLiteral");
    private static readonly Iri AnyLiteral = new(OntologyFiles.Rdfs + "Literal");

    public static bool IsDatatype(Iri iri) =>
        iri == AnyLiteral || iri == PlainLiteral || iri == RdfVocabulary.LangString || iri.Value == NumericUnion || iri.Value.StartsWith(XsdVocabulary.Namespace, StringComparison.Ordinal);

    /// <summary>Whether a reasoner has to know the datatype (OWL 2 Structural Specification, section 4); many refuse an ontology with another one.</summary>
    public static bool IsOfOwl2(Iri datatype) =>
        datatype == AnyLiteral || datatype == PlainLiteral || datatype == XsdVocabulary.String || datatype == XsdVocabulary.Boolean
        || datatype == XsdVocabulary.Decimal || datatype == XsdVocabulary.Integer || datatype == XsdVocabulary.DateTime || datatype == XsdVocabulary.DateTimeStamp;

    /// <summary>Whether the lexical form is one of the literal's own datatype, as far as that is known here.</summary>
    public static bool IsWellTyped(Literal literal) => !XsdTypes.TryFind(Encoding.UTF8.GetBytes(literal.Datatype.Value), out var type) || TryParse(literal, type, out _);

    public static bool Fits(Literal literal, Iri datatype) => datatype switch
    {
        _ when datatype == AnyLiteral => true,
        _ when datatype == PlainLiteral => literal.Language is not null || literal.Datatype == XsdVocabulary.String,
        _ when datatype == RdfVocabulary.LangString => literal.Language is not null,
        _ when datatype.Value == NumericUnion => TryRead(literal, out var value) && value.IsNumeric,
        _ when XsdTypes.TryFind(Encoding.UTF8.GetBytes(datatype.Value), out var type) => TryRead(literal, out var value) && IsIn(literal, value, type),
        _ => literal.Datatype == datatype,
    };

    // Values, not names: an integer is a decimal, and a dateTime with a zone is a dateTimeStamp (XML Schema 1.1 part 2, section 3.4).
    private static bool IsIn(Literal literal, XsdValue value, XsdType type) =>
        TryParse(literal, type, out _) && (value.Type == type.ToValueType() || (value.Type == XsdType.Integer && type == XsdType.Decimal));

    private static bool TryRead(Literal literal, out XsdValue value) =>
        XsdValue.TryParse(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(literal.Datatype.Value), out value);

    private static bool TryParse(Literal literal, XsdType type, out XsdValue value) => XsdValue.TryParse(Encoding.UTF8.GetBytes(literal.LexicalForm), type, out value);
}
