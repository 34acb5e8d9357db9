using System.Text;

namespace Mutualisons.Sparql.Parsing;

/// <summary>From the bytes of IRIs, local names and strings to the text that they stand for.</summary>
internal static class Escapes
{
    // IRIREF, codepoint escapes decoded
    public static string IriText(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(text);
        }

        var builder = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            text = text[AppendPlainOrCodepoint(builder, text)..];
        }

        return builder.ToString();
    }

    // PN_LOCAL: a backslash before punctuation goes, percent escapes stay
    public static string LocalName(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(text);
        }

        var builder = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            if (text[0] == '\\')
            {
                builder.Append((char)text[1]);
                text = text[2..];
            }
            else
            {
                var length = text.IndexOf((byte)'\\');
                length = length < 0 ? text.Length : length;
                builder.Append(Encoding.UTF8.GetString(text[..length]));
                text = text[length..];
            }
        }

        return builder.ToString();
    }

    // ECHAR ::= '\' [tbnrf\"']
    /// <summary>What stands between a string's quotes; false with the offset of the backslash that escapes nothing.</summary>
    public static bool TryUnescapeString(ReadOnlySpan<byte> text, out string value, out int badOffset)
    {
        badOffset = -1;
        if (!text.Contains((byte)'\\'))
        {
            value = Encoding.UTF8.GetString(text);
            return true;
        }

        var builder = new StringBuilder(text.Length);
        for (var offset = 0; offset < text.Length;)
        {
            if (text[offset] != '\\')
            {
                offset += AppendPlainOrCodepoint(builder, text[offset..]);
            }
            else if (offset + 1 < text.Length && "tbnrf\\\"'"u8.IndexOf(text[offset + 1]) is var index and >= 0)
            {
                builder.Append("\t\b\n\r\f\\\"'"[index]);
                offset += 2;
            }
            else if (CodepointEscapes.TryDecode(text[offset..], out var rune, out var length))
            {
                builder.Append(rune.ToString());
                offset += length;
            }
            else
            {
                (value, badOffset) = (string.Empty, offset);
                return false;
            }
        }

        value = builder.ToString();
        return true;
    }

    // One codepoint escape, or everything up to the next backslash.
    private static int AppendPlainOrCodepoint(StringBuilder builder, ReadOnlySpan<byte> text)
    {
        if (CodepointEscapes.TryDecode(text, out var rune, out var length))
        {
            builder.Append(rune.ToString());
            return length;
        }

        length = text[1..].IndexOf((byte)'\\');
        length = length < 0 ? text.Length : length + 1;
        builder.Append(Encoding.UTF8.GetString(text[..length]));
        return length;
    }
}
