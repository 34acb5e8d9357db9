using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Results;

/// <summary>Writes <see href="https://www.w3.org/TR/sparql11-results-csv-tsv/#tsv">TSV results</see>: terms as Turtle writes them, numbers without quotes.</summary>
internal sealed class TsvRows(ValueList<Variable> variables) : IResultRows
{
    private static readonly SearchValues<byte> StringEscaped = SearchValues.Create("\"\\\t\n\r"u8);
    private static readonly SearchValues<byte> IriEscaped = SearchValues.Create(
        [.. "<>\"{}|^`\\"u8, .. Enumerable.Range(0, 0x21).Select(value => (byte)value)]);

    private readonly ArrayBufferWriter<byte> _scratch = new();

    public void WriteHead(ResultBuffer output)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            output.Append(i == 0 ? "?"u8 : "\t?"u8);
            output.Append(Encoding.UTF8.GetBytes(variables[i].Name));
        }

        output.Append((byte)'\n');
    }

    public void WriteRow(ResultBuffer output, SolutionBatch batch, int row)
    {
        for (var column = 0; column < variables.Count; column++)
        {
            output.Append(column == 0 ? default : "\t"u8);
            _scratch.ResetWrittenCount();
            WriteTerm(output, batch.GetTerm(row, column, _scratch));
        }

        output.Append((byte)'\n');
    }

    public void WriteEnd(ResultBuffer output)
    {
    }

    private void WriteTerm(ResultBuffer output, in TermView term)
    {
        switch (term.Kind)
        {
            case TermKind.None:
                break;
            case TermKind.Iri:
                WriteIri(output, term.Value);
                break;
            case TermKind.BlankNode:
                ResultLabels.Write(output, term.Value);
                break;
            case TermKind.TripleTerm:
                WriteTriple(output, term.Triple!.Triple);
                break;
            case TermKind.Literal when NumberSyntax.IsPlain(term):
                output.Append(term.Value);
                break;
            default:
                WriteLiteral(output, term);
                break;
        }
    }

    private static void WriteLiteral(ResultBuffer output, in TermView term)
    {
        output.Append((byte)'"');
        WriteEscaped(output, term.Value);
        output.Append((byte)'"');
        if (!term.Language.IsEmpty)
        {
            output.Append((byte)'@');
            output.Append(term.Language);
            output.Append(term.Direction switch
            {
                BaseDirection.LeftToRight => "--ltr"u8,
                BaseDirection.RightToLeft => "--rtl"u8,
                _ => default,
            });
        }
        else if (!term.Datatype.SequenceEqual(XsdVocabulary.StringUtf8))
        {
            output.Append("^^"u8);
            WriteIri(output, term.Datatype);
        }
    }

    private void WriteTriple(ResultBuffer output, Triple triple)
    {
        output.Append("<<( "u8);
        WriteTerm(output, triple.Subject.ToView(_scratch));
        output.Append((byte)' ');
        WriteTerm(output, triple.Predicate.ToView(_scratch));
        output.Append((byte)' ');
        WriteTerm(output, triple.Object.ToView(_scratch));
        output.Append(" )>>"u8);
    }

    private static void WriteIri(ResultBuffer output, ReadOnlySpan<byte> iri)
    {
        output.Append((byte)'<');
        for (var stop = iri.IndexOfAny(IriEscaped); stop >= 0; stop = iri.IndexOfAny(IriEscaped))
        {
            output.Append(iri[..stop]);
            output.Append("\\u"u8);
            output.AppendHex4(iri[stop]);
            iri = iri[(stop + 1)..];
        }

        output.Append(iri);
        output.Append((byte)'>');
    }

    private static void WriteEscaped(ResultBuffer output, ReadOnlySpan<byte> text)
    {
        for (var stop = text.IndexOfAny(StringEscaped); stop >= 0; stop = text.IndexOfAny(StringEscaped))
        {
            output.Append(text[..stop]);
            output.Append(text[stop] switch
            {
                (byte)'\t' => "\\t"u8,
                (byte)'\n' => "\\n"u8,
                (byte)'\r' => "\\r"u8,
                (byte)'"' => "\\\""u8,
                _ => "\\\\"u8,
            });
            text = text[(stop + 1)..];
        }

        output.Append(text);
    }
}
