using System.Text;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>Terms from tokens; each method says false after setting the error.</content>
internal sealed partial class TurtleParser
{
    // [135s] iri ::= IRIREF | PrefixedName   [137s] BlankNode ::= BLANK_NODE_LABEL | ANON
    private bool ReadNode(in Token token, NodeBuffer target)
    {
        if (token.Kind == TokenKind.PrefixedName)
            return ReadPrefixedName(token, target);

        if (token.Kind == TokenKind.IriRef)
            return ReadIriRef(token, target);

        target.SetLabel(Body(token));
        return true;
    }

    private bool ReadPrefixedName(in Token token, NodeBuffer target)
    {
        var prefix = Text(token.Start, token.BodyStart - 1);
        if (!_prefixes.TryGet(prefix, out var namespaceIri))
            return SetError(token.Start, token.End, $"The prefix {Encoding.UTF8.GetString(prefix)}: is not declared; declare it with @prefix.");

        target.SetIri(namespaceIri);
        if (token.HasEscapes)
            AppendWithoutBackslashes(Body(token), target.Bytes);
        else
            target.Bytes.Append(Body(token));

        return true;
    }

    // [172s] PN_LOCAL_ESC ::= '\' [_~.-!$&'()*+,;=/?#@%]
    private static void AppendWithoutBackslashes(ReadOnlySpan<byte> local, ByteBuffer output)
    {
        for (var at = local.IndexOf((byte)'\\'); at >= 0; at = local.IndexOf((byte)'\\'))
        {
            output.Append(local[..at]);
            output.Append(local.Slice(at + 1, 1));
            local = local[(at + 2)..];
        }

        output.Append(local);
    }

    // [18] IRIREF ::= '<' ([^#x00-#x20<>"{}|^`\] | UCHAR)* '>'
    private bool ReadIriRef(in Token token, NodeBuffer target)
    {
        var reference = Body(token);
        if (token.HasEscapes)
        {
            if (!Unescape(token, allowCharacterEscapes: false, _unescaped))
                return false;

            reference = _unescaped.Written;
            if (reference.IndexOfAny(Characters.IriStops) >= 0)
                return SetError(token.Start, token.End, "An escape in the IRI stands for a character that IRIs may not hold.");
        }

        if (IriSyntax.IsAbsolute(reference))
        {
            target.SetIri(reference);
            return true;
        }

        if (_resolver is null)
            return SetError(token.Start, token.End, $"The IRI <{Encoding.UTF8.GetString(reference)}> is relative and there is no base; declare one with @base or pass one to the reader.");

        target.SetIri(default);
        _resolver.Resolve(reference, target.Bytes);
        return true;
    }

    private bool ReadLexicalForm(in Token token)
    {
        if (token.HasEscapes)
            return Unescape(token, allowCharacterEscapes: true, _lexicalForm);

        _lexicalForm.Set(Body(token));
        return true;
    }

    private bool Unescape(in Token token, bool allowCharacterEscapes, ByteBuffer output)
    {
        output.Clear();
        return Escapes.TryDecode(Body(token), allowCharacterEscapes, output, out var badAt)
            || SetError(token.BodyStart + badAt, token.End, "This escape is malformed or does not stand for a character.");
    }

    // LANG_DIR ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)* ('--' [a-zA-Z]+)?
    private bool ReadLanguage(in Token token)
    {
        _language.Set(Lower(Body(token)));
        _direction = BaseDirection.None;
        if (token.End == token.BodyEnd)
            return true;

        _direction = Names.ParseDirection(Text(token.BodyEnd, token.End));
        return _direction != BaseDirection.None || SetError(token.BodyEnd, token.End, "A base direction is --ltr or --rtl.");
    }

    private ReadOnlySpan<byte> Lower(ReadOnlySpan<byte> tag)
    {
        if (!tag.ContainsAnyInRange((byte)'A', (byte)'Z'))
            return tag;

        _unescaped.Clear();
        _ = Ascii.ToLower(tag, _unescaped.GetSpan(tag.Length), out var written);
        _unescaped.Advance(written);
        return _unescaped.Written;
    }
}
