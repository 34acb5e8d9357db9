using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Results;

/// <summary>Which numbers Turtle reads back to the letter when they stand without quotes (<see href="https://www.w3.org/TR/turtle/#grammar-production-INTEGER">productions 19 to 21</see>).</summary>
internal static class NumberSyntax
{
    /// <summary>The datatype of a number that stands alone, or null when the text is no such number.</summary>
    public static Iri? DatatypeOf(ReadOnlySpan<byte> text)
    {
        var rest = text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        var whole = CountDigits(rest);
        rest = rest[whole..];
        var fraction = 0;
        var hasPoint = rest.Length > 0 && rest[0] == '.';
        if (hasPoint)
        {
            fraction = CountDigits(rest[1..]);
            rest = rest[(fraction + 1)..];
        }

        if (rest.IsEmpty)
        {
            return hasPoint ? (fraction > 0 ? XsdVocabulary.Decimal : null) : (whole > 0 ? XsdVocabulary.Integer : null);
        }

        return whole + fraction > 0 && IsExponent(rest) ? XsdVocabulary.Double : null;
    }

    /// <summary>Whether the literal may be written without quotes.</summary>
    public static bool IsPlain(in TermView literal)
    {
        if (!literal.Language.IsEmpty || !literal.Datatype.StartsWith("http://www.w3.org/2001/XMLSchema#"u8))
        {
            return false;
        }

        var datatype = DatatypeOf(literal.Value);
        return datatype is not null && literal.Datatype.SequenceEqual(
            datatype == XsdVocabulary.Integer ? XsdVocabulary.IntegerUtf8
            : datatype == XsdVocabulary.Decimal ? XsdVocabulary.DecimalUtf8
            : XsdVocabulary.DoubleUtf8);
    }

    private static bool IsExponent(ReadOnlySpan<byte> text)
    {
        if ((text[0] | 0x20) != 'e')
        {
            return false;
        }

        var digits = text.Length > 1 && text[1] is (byte)'+' or (byte)'-' ? text[2..] : text[1..];
        return !digits.IsEmpty && CountDigits(digits) == digits.Length;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var count = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return count < 0 ? text.Length : count;
    }
}
