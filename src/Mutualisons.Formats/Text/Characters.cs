using System.Buffers;
using System.Text;

namespace Mutualisons.Formats.Text;

/// <summary>The character classes that N-Triples, N-Quads, Turtle and TriG share (<see href="https://www.w3.org/TR/turtle/#sec-grammar-grammar">Turtle, section 6.5</see>).</summary>
internal static class Characters
{
    /// <summary>What ends the plain run of an IRIREF: its closing bracket, an escape, or a character that it may not hold.</summary>
    public static readonly SearchValues<byte> IriStops =
        SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(control => (byte)control), .. "<>\"{}|^`\\"u8]);

    private static readonly bool[] AsciiName = MakeAsciiName();

    /// <summary>[a-zA-Z0-9_-], the ASCII part of PN_CHARS.</summary>
    public static bool IsAsciiName(byte b) => AsciiName[b];

    /// <summary>[0-9a-zA-Z]</summary>
    public static bool IsAsciiAlphanumeric(byte b) => char.IsAsciiLetterOrDigit((char)b);

    /// <summary>[a-zA-Z]</summary>
    public static bool IsAsciiLetter(byte b) => char.IsAsciiLetter((char)b);

    /// <summary>[0-9]</summary>
    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    /// <summary>[0-9A-Fa-f]</summary>
    public static bool IsHex(byte b) => char.IsAsciiHexDigit((char)b);

    // [163s] PN_CHARS_BASE ::= [A-Z] | [a-z] | [#x00C0-#x00D6] | … | [#x10000-#xEFFFF]
    public static bool IsNameBase(Rune rune) => rune.Value switch
    {
        < 0x80 => Rune.IsLetter(rune),
        >= 0xC0 and <= 0x2FF => rune.Value is not (0xD7 or 0xF7),
        >= 0x370 and <= 0x1FFF => rune.Value != 0x37E,
        >= 0x200C and <= 0x200D or >= 0x2070 and <= 0x218F or >= 0x2C00 and <= 0x2FEF or >= 0x3001 and <= 0xD7FF => true,
        >= 0xF900 and <= 0xFDCF or >= 0xFDF0 and <= 0xFFFD or >= 0x10000 and <= 0xEFFFF => true,
        _ => false,
    };

    // [164s] PN_CHARS_U ::= PN_CHARS_BASE | '_'
    public static bool IsNameStart(Rune rune) => rune.Value == '_' || IsNameBase(rune);

    // [166s] PN_CHARS ::= PN_CHARS_U | '-' | [0-9] | #x00B7 | [#x0300-#x036F] | [#x203F-#x2040]
    public static bool IsName(Rune rune) => rune.Value switch
    {
        '-' or 0xB7 or (>= '0' and <= '9') or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040 => true,
        _ => IsNameStart(rune),
    };

    /// <summary>The character as an error message shows it.</summary>
    public static string Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "the end";

        _ = Rune.DecodeFromUtf8(bytes, out var rune, out _);
        return Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? $"U+{rune.Value:X4}" : $"'{rune}'";
    }

    private static bool[] MakeAsciiName()
    {
        var table = new bool[256];
        for (var b = 0; b < 128; b++)
            table[b] = char.IsAsciiLetterOrDigit((char)b) || b is '_' or '-';

        return table;
    }
}
