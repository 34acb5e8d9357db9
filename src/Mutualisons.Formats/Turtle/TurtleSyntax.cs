using System.Buffers;
using Mutualisons.Formats.NTriples;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>Terms as Turtle and TriG write them for people.</summary>
internal sealed class TurtleSyntax(IriShortener iris)
{
    private static readonly SearchValues<byte> LongStringEscapes =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(control => control != '\n').Select(control => (byte)control), (byte)'\\', 0x7F]);

    // [9] verb ::= predicate | 'a'
    public void AppendPredicate(in TermView predicate, ByteBuffer output)
    {
        if (predicate.Kind != TermKind.Iri)
            throw new ArgumentException("A predicate is an IRI in Turtle and TriG.", nameof(predicate));

        if (predicate.Value.SequenceEqual(RdfVocabulary.TypeUtf8))
            output.Append("a"u8);
        else
            iris.AppendIri(predicate.Value, output);
    }

    public void AppendTerm(in TermView term, ByteBuffer output)
    {
        if (term.Kind == TermKind.Iri)
            iris.AppendIri(term.Value, output);
        else if (term.Kind == TermKind.Literal)
            AppendLiteral(term, output);
        else if (term.Kind == TermKind.TripleTerm)
            AppendTripleTerm(term.Triple!.Triple, output);
        else
            LineSyntax.AppendTerm(term, output);
    }

    // tripleTerm ::= '<<(' ttSubject verb ttObject ')>>'
    private void AppendTripleTerm(Triple triple, ByteBuffer output)
    {
        var parts = new ArrayBufferWriter<byte>();
        output.Append("<<( "u8);
        AppendTerm(triple.Subject.ToView(parts), output);
        output.Append(" "u8);
        AppendPredicate(triple.Predicate.ToView(parts), output);
        output.Append(" "u8);
        AppendTerm(triple.Object.ToView(parts), output);
        output.Append(" )>>"u8);
    }

    // [13] literal ::= RDFLiteral | NumericLiteral | BooleanLiteral
    private void AppendLiteral(in TermView literal, ByteBuffer output)
    {
        if (IsShorthand(literal))
        {
            output.Append(literal.Value);
            return;
        }

        AppendString(literal.Value, output);
        if (!literal.Language.IsEmpty)
        {
            LineSyntax.AppendLanguage(literal, output);
        }
        else if (!literal.Datatype.SequenceEqual(XsdVocabulary.StringUtf8))
        {
            output.Append("^^"u8);
            iris.AppendIri(literal.Datatype, output);
        }
    }

    /// <summary>True when the bare lexical form reads as exactly this literal; our own lexer decides.</summary>
    private static bool IsShorthand(in TermView literal)
    {
        if (literal.Datatype.SequenceEqual(XsdVocabulary.BooleanUtf8))
            return literal.Value.SequenceEqual("true"u8) || literal.Value.SequenceEqual("false"u8);

        var kind =
            literal.Datatype.SequenceEqual(XsdVocabulary.IntegerUtf8) ? TokenKind.Integer
            : literal.Datatype.SequenceEqual(XsdVocabulary.DecimalUtf8) ? TokenKind.Decimal
            : literal.Datatype.SequenceEqual(XsdVocabulary.DoubleUtf8) ? TokenKind.Double
            : TokenKind.Error;
        if (kind == TokenKind.Error)
            return false;

        var token = new TurtleLexer(literal.Value, isLast: true).Next();
        return token.Kind == kind && token.Start == 0 && token.End == literal.Value.Length;
    }

    // [17] String: text of several lines between """, other text between "
    private static void AppendString(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        if (!text.Contains((byte)'\n'))
        {
            LineSyntax.AppendString(text, output);
            return;
        }

        output.Append("\"\"\""u8);
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            LineSyntax.AppendEscaped(text[..quote], LongStringEscapes, output);
            var isLone = quote + 1 < text.Length && text[quote + 1] != '"';
            output.Append(isLone ? "\""u8 : "\\\""u8);
            text = text[(quote + 1)..];
        }

        LineSyntax.AppendEscaped(text, LongStringEscapes, output);
        output.Append("\"\"\""u8);
    }
}
