using System.Globalization;
using System.Text;

namespace Mutualisons.Sparql.Parsing;

/// <summary>Decodes <c>\uXXXX</c> and <c>\UXXXXXXXX</c> (<see href="https://www.w3.org/TR/sparql12-query/#codepointEscape">section 19.2</see>).</summary>
internal static class CodepointEscapes
{
    /// <summary>Reads an escape at the start of the text; false when there is none, or none for a character (surrogates are not).</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        length = text.Length > 1 && text[0] == '\\' ? text[1] switch { (byte)'u' => 6, (byte)'U' => 10, _ => 1 } : 1;
        if (length > 1 && text.Length >= length
            && uint.TryParse(text[2..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && Rune.TryCreate(value, out rune))
        {
            return true;
        }

        length = 1;
        rune = default;
        return false;
    }
}
