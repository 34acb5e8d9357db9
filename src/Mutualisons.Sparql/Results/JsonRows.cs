using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Results;

/// <summary>Writes <see href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results JSON</see>.</summary>
internal sealed class JsonRows(ValueList<Variable> variables, ValueList<string> links) : IResultRows
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(value => (byte)value)]);

    private readonly ArrayBufferWriter<byte> _scratch = new();
    private readonly byte[][] _names = [.. variables.Select(Quote)];
    private bool _hasRows;

    public static void WriteBoolean(ResultBuffer output, bool answer, ValueList<string> links)
    {
        output.Append("{\"head\":{"u8);
        WriteLinks(output, links);
        output.Append(answer ? "},\"boolean\":true}\n"u8 : "},\"boolean\":false}\n"u8);
    }

    public void WriteHead(ResultBuffer output)
    {
        output.Append("{\"head\":{\"vars\":["u8);
        for (var i = 0; i < _names.Length; i++)
        {
            output.Append(i == 0 ? default : ","u8);
            output.Append(_names[i]);
        }

        output.Append("]"u8);
        if (!links.IsEmpty)
        {
            output.Append((byte)',');
            WriteLinks(output, links);
        }

        output.Append("},\"results\":{\"bindings\":["u8);
    }

    public void WriteRow(ResultBuffer output, SolutionBatch batch, int row)
    {
        output.Append(_hasRows ? ",\n{"u8 : "\n{"u8);
        _hasRows = true;
        var isFirst = true;
        for (var column = 0; column < _names.Length; column++)
        {
            _scratch.ResetWrittenCount();
            var term = batch.GetTerm(row, column, _scratch);
            if (term.IsNone)
            {
                continue;
            }

            output.Append(isFirst ? default : ","u8);
            isFirst = false;
            output.Append(_names[column]);
            output.Append((byte)':');
            WriteTerm(output, term);
        }

        output.Append((byte)'}');
    }

    public void WriteEnd(ResultBuffer output) => output.Append("\n]}}\n"u8);

    private void WriteTerm(ResultBuffer output, in TermView term)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                output.Append("{\"type\":\"uri\",\"value\":"u8);
                WriteString(output, term.Value);
                break;
            case TermKind.BlankNode:
                output.Append("{\"type\":\"bnode\",\"value\":"u8);
                WriteString(output, term.Value);
                break;
            case TermKind.TripleTerm:
                WriteTriple(output, term.Triple!.Triple);
                break;
            default:
                output.Append("{\"type\":\"literal\",\"value\":"u8);
                WriteString(output, term.Value);
                WriteDatatypeOrLanguage(output, term);
                break;
        }

        output.Append((byte)'}');
    }

    private static void WriteDatatypeOrLanguage(ResultBuffer output, in TermView term)
    {
        if (!term.Language.IsEmpty)
        {
            output.Append(",\"xml:lang\":"u8);
            WriteString(output, term.Language);
            output.Append(term.Direction switch
            {
                BaseDirection.LeftToRight => ",\"its:dir\":\"ltr\""u8,
                BaseDirection.RightToLeft => ",\"its:dir\":\"rtl\""u8,
                _ => default,
            });
        }
        else if (!term.Datatype.SequenceEqual(XsdVocabulary.StringUtf8))
        {
            output.Append(",\"datatype\":"u8);
            WriteString(output, term.Datatype);
        }
    }

    private void WriteTriple(ResultBuffer output, Triple triple)
    {
        output.Append("{\"type\":\"triple\",\"value\":{\"subject\":"u8);
        WriteTerm(output, triple.Subject.ToView(_scratch));
        output.Append(",\"predicate\":"u8);
        WriteTerm(output, triple.Predicate.ToView(_scratch));
        output.Append(",\"object\":"u8);
        WriteTerm(output, triple.Object.ToView(_scratch));
        output.Append((byte)'}');
    }

    private static void WriteLinks(ResultBuffer output, ValueList<string> links)
    {
        if (links.IsEmpty)
        {
            return;
        }

        output.Append("\"link\":["u8);
        for (var i = 0; i < links.Count; i++)
        {
            output.Append(i == 0 ? default : ","u8);
            WriteString(output, Encoding.UTF8.GetBytes(links[i]));
        }

        output.Append((byte)']');
    }

    private static byte[] Quote(Variable variable)
    {
        var buffer = new ResultBuffer(variable.Name.Length);
        WriteString(buffer, Encoding.UTF8.GetBytes(variable.Name));
        var quoted = new ArrayBufferWriter<byte>();
        buffer.MoveTo(quoted);
        return quoted.WrittenSpan.ToArray();
    }

    private static void WriteString(ResultBuffer output, ReadOnlySpan<byte> text)
    {
        output.Append((byte)'"');
        for (var stop = text.IndexOfAny(Escaped); stop >= 0; stop = text.IndexOfAny(Escaped))
        {
            output.Append(text[..stop]);
            switch (text[stop])
            {
                case (byte)'"':
                    output.Append("\\\""u8);
                    break;
                case (byte)'\\':
                    output.Append("\\\\"u8);
                    break;
                case (byte)'\n':
                    output.Append("\\n"u8);
                    break;
                case (byte)'\r':
                    output.Append("\\r"u8);
                    break;
                case (byte)'\t':
                    output.Append("\\t"u8);
                    break;
                default:
                    output.Append("\\u"u8);
                    output.AppendHex4(text[stop]);
                    break;
            }

            text = text[(stop + 1)..];
        }

        output.Append(text);
        output.Append((byte)'"');
    }
}
