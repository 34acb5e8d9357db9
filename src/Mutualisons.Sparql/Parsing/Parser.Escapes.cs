using System.Text;

namespace Mutualisons.Sparql.Parsing;

/// <content>From the bytes of a token to the text that it stands for.</content>
internal ref partial struct Parser
{
    // A name, codepoint escapes decoded; the lexer has seen that each of them is a legal character here.
    private static string NameText(ReadOnlySpan<byte> text)
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
    private static string LocalName(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(text);
        }

        var builder = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            if (text[0] == '\\' && text[1] is not ((byte)'u' or (byte)'U'))
            {
                builder.Append((char)text[1]);
                text = text[2..];
            }
            else
            {
                text = text[AppendPlainOrCodepoint(builder, text)..];
            }
        }

        return builder.ToString();
    }

    private readonly string UnescapeIri(Token token)
    {
        var text = _text[(token.Start + 1)..(token.End - 1)];
        var iri = NameText(text);
        if (text.Contains((byte)'\\') && iri.AsSpan().IndexOfAny("<>\"{}|^`\\ ") is var bad and >= 0)
        {
            throw Error(token, $"an escape stands for '{iri[bad]}', which no IRI holds");
        }

        foreach (var c in iri)
        {
            if (c < ' ')
            {
                throw Error(token, $"an escape stands for U+{(int)c:X4}, which no IRI holds");
            }
        }

        return iri;
    }

    // ECHAR ::= '\' [tbnrf\"']
    private readonly string UnescapeString(Token token, int quotes)
    {
        var text = _text[(token.Start + quotes)..(token.End - quotes)];
        if (!text.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(text);
        }

        var builder = new StringBuilder(text.Length);
        for (var offset = 0; offset < text.Length;)
        {
            if (text[offset] != '\\')
            {
                offset += AppendPlainOrCodepoint(builder, text[offset..]);
            }
            else if (offset + 1 < text.Length && @"tbnrf\""'".IndexOf((char)text[offset + 1], StringComparison.Ordinal) is var index and >= 0)
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
                var start = token.Start + quotes + offset;
                throw Error(new Token(TokenKind.String, start, start + 1), "found a backslash, expected an escape: \\t \\b \\n \\r \\f \\\\ \\\" \\' or the \\uXXXX or \\UXXXXXXXX of a character");
            }
        }

        return builder.ToString();
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
