namespace Mutualisons.Sparql.Parsing;

/// <content>From the bytes of a token to the text that it stands for.</content>
internal ref partial struct Parser
{
    private readonly string UnescapeIri(Token token)
    {
        var text = _text[(token.Start + 1)..(token.End - 1)];
        var iri = Escapes.IriText(text);
        if (!text.Contains((byte)'\\'))
        {
            return iri;
        }

        if (iri.AsSpan().IndexOfAny("<>\"{}|^`\\ ") is var bad and >= 0)
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

    private readonly string UnescapeString(Token token, int quotes)
    {
        if (Escapes.TryUnescapeString(_text[(token.Start + quotes)..(token.End - quotes)], out var value, out var badOffset))
        {
            return value;
        }

        var start = token.Start + quotes + badOffset;
        throw Error(new Token(TokenKind.String, start, start + 1), "found a backslash, expected an escape: \\t \\b \\n \\r \\f \\\\ \\\" \\' or the \\uXXXX or \\UXXXXXXXX of a character");
    }
}
