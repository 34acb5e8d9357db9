using System.Buffers.Text;
using System.Text;

namespace Mutualisons.Formats.Text;

/// <summary>Resolves UCHAR and ECHAR escapes (<see href="https://www.w3.org/TR/turtle/#sec-escapes">Turtle, section 6.4</see>).</summary>
internal static class Escapes
{
    /// <summary>Appends <paramref name="text"/> with its escapes resolved; false, with the offset of the bad escape, if one is malformed or not a character.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, bool allowCharacterEscapes, ByteBuffer output, out int badAt)
    {
        badAt = 0;
        while (true)
        {
            var plain = text[badAt..].IndexOf((byte)'\\');
            if (plain < 0)
            {
                output.Append(text[badAt..]);
                return true;
            }

            output.Append(text.Slice(badAt, plain));
            badAt += plain;
            var length = DecodeOne(text[badAt..], allowCharacterEscapes, out var rune);
            if (length == 0)
                return false;

            output.Advance(rune.EncodeToUtf8(output.GetSpan(4)));
            badAt += length;
        }
    }

    // [10]  UCHAR ::= '\u' HEX HEX HEX HEX | '\U' HEX HEX HEX HEX HEX HEX HEX HEX
    // [153s] ECHAR ::= '\' [tbnrf"'\]
    private static int DecodeOne(ReadOnlySpan<byte> escape, bool allowCharacterEscapes, out Rune rune)
    {
        rune = default;
        if (escape.Length < 2)
            return 0;

        if (escape[1] == 'u')
            return DecodeHex(escape, 6, out rune);

        if (escape[1] == 'U')
            return DecodeHex(escape, 10, out rune);

        var character = allowCharacterEscapes ? DecodeCharacter(escape[1]) : '\0';
        rune = new Rune(character);
        return character == '\0' ? 0 : 2;
    }

    private static int DecodeHex(ReadOnlySpan<byte> escape, int length, out Rune rune)
    {
        rune = default;
        return escape.Length >= length
            && Utf8Parser.TryParse(escape[2..length], out uint value, out var used, 'x')
            && used == length - 2
            && Rune.TryCreate(value, out rune)
                ? length
                : 0;
    }

    private static char DecodeCharacter(byte letter) => letter switch
    {
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'f' => '\f',
        (byte)'"' => '"',
        (byte)'\'' => '\'',
        (byte)'\\' => '\\',
        _ => '\0',
    };
}
