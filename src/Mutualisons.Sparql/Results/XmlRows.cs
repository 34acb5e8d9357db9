using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Results;

/// <summary>Writes the <see href="https://www.w3.org/TR/rdf-sparql-XMLres/">SPARQL Query Results XML Format</see>.</summary>
internal sealed class XmlRows(ValueList<Variable> variables, ValueList<string> links) : IResultRows
{
    // What XML escapes, what it cannot hold (C0 controls), and 0xEF, which U+FFFE and U+FFFF begin with.
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [(byte)'<', (byte)'>', (byte)'&', (byte)'"', 0xEF, .. Enumerable.Range(0, 0x20).Select(value => (byte)value)]);

    private readonly ArrayBufferWriter<byte> _scratch = new();
    private readonly byte[][] _names = [.. variables.Select(variable => Encoding.UTF8.GetBytes(variable.Name))];

    private static ReadOnlySpan<byte> Start =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\" xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\">\n<head>"u8;

    public static void WriteBoolean(ResultBuffer output, bool answer, ValueList<string> links)
    {
        output.Append(Start);
        WriteLinks(output, links);
        output.Append(answer ? "</head>\n<boolean>true</boolean>\n</sparql>\n"u8 : "</head>\n<boolean>false</boolean>\n</sparql>\n"u8);
    }

    public void WriteHead(ResultBuffer output)
    {
        output.Append(Start);
        foreach (var name in _names)
        {
            output.Append("<variable name=\""u8);
            WriteText(output, name);
            output.Append("\"/>"u8);
        }

        WriteLinks(output, links);
        output.Append("</head>\n<results>\n"u8);
    }

    public void WriteRow(ResultBuffer output, SolutionBatch batch, int row)
    {
        output.Append("<result>"u8);
        for (var column = 0; column < _names.Length; column++)
        {
            _scratch.ResetWrittenCount();
            var term = batch.GetTerm(row, column, _scratch);
            if (!term.IsNone)
            {
                output.Append("<binding name=\""u8);
                WriteText(output, _names[column]);
                output.Append("\">"u8);
                WriteTerm(output, term);
                output.Append("</binding>"u8);
            }
        }

        output.Append("</result>\n"u8);
    }

    public void WriteEnd(ResultBuffer output) => output.Append("</results>\n</sparql>\n"u8);

    private void WriteTerm(ResultBuffer output, in TermView term)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                output.Append("<uri>"u8);
                WriteText(output, term.Value);
                output.Append("</uri>"u8);
                break;
            case TermKind.BlankNode:
                output.Append("<bnode>"u8);
                WriteText(output, term.Value);
                output.Append("</bnode>"u8);
                break;
            case TermKind.TripleTerm:
                WriteTriple(output, term.Triple!.Triple);
                break;
            default:
                WriteLiteral(output, term);
                break;
        }
    }

    private static void WriteLiteral(ResultBuffer output, in TermView term)
    {
        output.Append("<literal"u8);
        if (!term.Language.IsEmpty)
        {
            output.Append(" xml:lang=\""u8);
            WriteText(output, term.Language);
            output.Append(term.Direction switch
            {
                BaseDirection.LeftToRight => "\" its:dir=\"ltr\""u8,
                BaseDirection.RightToLeft => "\" its:dir=\"rtl\""u8,
                _ => "\""u8,
            });
        }
        else if (!term.Datatype.SequenceEqual(XsdVocabulary.StringUtf8))
        {
            output.Append(" datatype=\""u8);
            WriteText(output, term.Datatype);
            output.Append((byte)'"');
        }

        output.Append((byte)'>');
        WriteText(output, term.Value);
        output.Append("</literal>"u8);
    }

    private void WriteTriple(ResultBuffer output, Triple triple)
    {
        output.Append("<triple><subject>"u8);
        WriteTerm(output, triple.Subject.ToView(_scratch));
        output.Append("</subject><predicate>"u8);
        WriteTerm(output, triple.Predicate.ToView(_scratch));
        output.Append("</predicate><object>"u8);
        WriteTerm(output, triple.Object.ToView(_scratch));
        output.Append("</object></triple>"u8);
    }

    private static void WriteLinks(ResultBuffer output, ValueList<string> links)
    {
        foreach (var link in links)
        {
            output.Append("<link href=\""u8);
            WriteText(output, Encoding.UTF8.GetBytes(link));
            output.Append("\"/>"u8);
        }
    }

    private static void WriteText(ResultBuffer output, ReadOnlySpan<byte> text)
    {
        for (var stop = text.IndexOfAny(Escaped); stop >= 0; stop = text.IndexOfAny(Escaped))
        {
            output.Append(text[..stop]);
            var isNoncharacter = text[stop..].StartsWith("\uFFFE"u8) || text[stop..].StartsWith("\uFFFF"u8);
            output.Append(text[stop] switch
            {
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'&' => "&amp;"u8,
                (byte)'"' => "&quot;"u8,
                (byte)'\r' => "&#13;"u8,
                (byte)'\n' => "\n"u8,
                (byte)'\t' => "\t"u8,
                0xEF when !isNoncharacter => text.Slice(stop, 1),
                _ => "\uFFFD"u8,
            });
            text = text[(stop + (isNoncharacter ? 3 : 1))..];
        }

        output.Append(text);
    }
}
