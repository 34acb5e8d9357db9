using System.Buffers;
using System.Text;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.NTriples;

/// <summary>Terms as N-Triples and N-Quads write them; for RDF 1.1 terms the canonical form (<see href="https://www.w3.org/TR/n-triples/#canonical-ntriples">N-Triples, section 4</see>), control characters always escaped.</summary>
internal static class LineSyntax
{
    private static readonly SearchValues<byte> StringEscapes =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(control => (byte)control), (byte)'"', (byte)'\\', 0x7F]);

    public static void AppendTerm(in TermView term, ByteBuffer output)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                AppendIri(term.Value, output);
                break;
            case TermKind.BlankNode:
                AppendBlankNode(term.Value, output);
                break;
            case TermKind.Literal:
                AppendLiteral(term, output);
                break;
            case TermKind.TripleTerm:
                AppendTripleTerm(term.Triple!, output);
                break;
            default:
                throw new ArgumentException("A statement lacks a term.", nameof(term));
        }
    }

    // tripleTerm ::= '<<(' subject predicate object ')>>'
    private static void AppendTripleTerm(TripleTerm term, ByteBuffer output)
    {
        var parts = new ArrayBufferWriter<byte>();
        output.Append("<<( "u8);
        AppendTerm(term.Triple.Subject.ToView(parts), output);
        output.Append(" "u8);
        AppendTerm(term.Triple.Predicate.ToView(parts), output);
        output.Append(" "u8);
        AppendTerm(term.Triple.Object.ToView(parts), output);
        output.Append(" )>>"u8);
    }

    /// <summary>The IRI between angle brackets; a character that may not stand there is escaped, so that it cannot end the IRI.</summary>
    public static void AppendIri(ReadOnlySpan<byte> iri, ByteBuffer output)
    {
        output.Append("<"u8);
        for (var stop = iri.IndexOfAny(Characters.IriStops); stop >= 0; stop = iri.IndexOfAny(Characters.IriStops))
        {
            output.Append(iri[..stop]);
            AppendHexEscape(iri[stop], output);
            iri = iri[(stop + 1)..];
        }

        output.Append(iri);
        output.Append(">"u8);
    }

    /// <exception cref="ArgumentException">The label cannot be written in any text format.</exception>
    public static void AppendBlankNode(ReadOnlySpan<byte> label, ByteBuffer output)
    {
        if (label.IsEmpty || Names.MeasureLabel(label) != label.Length)
            throw new ArgumentException($"'{Encoding.UTF8.GetString(label)}' cannot be written as the label of a blank node: use letters, digits, '_', '-' and inner points.", nameof(label));

        output.Append("_:"u8);
        output.Append(label);
    }

    public static void AppendString(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        output.Append("\""u8);
        AppendEscaped(text, StringEscapes, output);
        output.Append("\""u8);
    }

    /// <summary>The text with those of its bytes escaped that <paramref name="escaped"/> names.</summary>
    public static void AppendEscaped(ReadOnlySpan<byte> text, SearchValues<byte> escaped, ByteBuffer output)
    {
        for (var stop = text.IndexOfAny(escaped); stop >= 0; stop = text.IndexOfAny(escaped))
        {
            output.Append(text[..stop]);
            AppendEscape(text[stop], output);
            text = text[(stop + 1)..];
        }

        output.Append(text);
    }

    public static void AppendLanguage(in TermView literal, ByteBuffer output)
    {
        output.Append("@"u8);
        output.Append(literal.Language);
        if (literal.Direction != BaseDirection.None)
            output.Append(literal.Direction == BaseDirection.LeftToRight ? "--ltr"u8 : "--rtl"u8);
    }

    private static void AppendLiteral(in TermView literal, ByteBuffer output)
    {
        AppendString(literal.Value, output);
        if (!literal.Language.IsEmpty)
        {
            AppendLanguage(literal, output);
        }
        else if (!literal.Datatype.SequenceEqual(XsdVocabulary.StringUtf8))
        {
            output.Append("^^"u8);
            AppendIri(literal.Datatype, output);
        }
    }

    // [153s] ECHAR ::= '\' [tbnrf"'\]
    private static void AppendEscape(byte character, ByteBuffer output)
    {
        var letter = character switch
        {
            (byte)'"' or (byte)'\\' => character,
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            _ => (byte)0,
        };
        if (letter == 0)
            AppendHexEscape(character, output);
        else
            output.Append([(byte)'\\', letter]);
    }

    // [10] UCHAR ::= '\u' HEX HEX HEX HEX | …
    private static void AppendHexEscape(byte character, ByteBuffer output)
    {
        var digits = "0123456789ABCDEF"u8;
        output.Append("\\u00"u8);
        output.Append([digits[character >> 4], digits[character & 15]]);
    }
}
