using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;

namespace Mutualisons.Tests.Naive;

/// <summary>Between terms and values; null is the error value.</summary>
internal static class NaiveValues
{
    public static Literal Integer(long value) => XsdValue.FromInteger(value).ToLiteral();

    public static Literal Double(double value) => XsdValue.FromDouble(value).ToLiteral();

    public static Literal? Boolean(bool? value) => value is { } known ? XsdValue.FromBoolean(known).ToLiteral() : null;

    /// <summary>The value of a literal of a datatype with values; null for every other term.</summary>
    public static XsdValue? Of(Term? term) =>
        term is Literal literal && XsdValue.TryParse(Utf8(literal.LexicalForm), Utf8(literal.Datatype.Value), out var value) ? value : null;

    /// <summary>The text of an <c>xsd:string</c>.</summary>
    public static string? SimpleString(Term? term) => term is Literal literal && literal.Datatype == XsdVocabulary.String ? literal.LexicalForm : null;

    public static bool IsNumeric(Term term) => Of(term) is { IsNumeric: true };

    /// <summary>The effective boolean value (section 17.2.2 of SPARQL 1.2: tagged strings and ill-typed literals have none).</summary>
    public static bool? EffectiveBoolean(Term? term)
    {
        if (term is not Literal literal)
        {
            return null;
        }

        return Of(literal) switch
        {
            { Type: XsdType.Boolean } value => value.AsBoolean(),
            { Type: XsdType.Float or XsdType.Double } value => value.AsDouble() != 0 && !double.IsNaN(value.AsDouble()),
            { IsNumeric: true } value => value.AsDecimal().Sign != 0,
            _ => SimpleString(literal) is { } text ? text.Length > 0 : null,
        };
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
