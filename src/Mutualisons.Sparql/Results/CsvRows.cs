using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Results;

/// <summary>Writes <see href="https://www.w3.org/TR/sparql11-results-csv-tsv/#csv">CSV results</see>: values alone, by RFC 4180.</summary>
internal sealed class CsvRows(ValueList<Variable> variables) : IResultRows
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\",\r\n"u8);

    private readonly ArrayBufferWriter<byte> _scratch = new();

    public void WriteHead(ResultBuffer output)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            output.Append(i == 0 ? default : ","u8);
            output.Append(Encoding.UTF8.GetBytes(variables[i].Name));
        }

        output.Append("\r\n"u8);
    }

    public void WriteRow(ResultBuffer output, SolutionBatch batch, int row)
    {
        for (var column = 0; column < variables.Count; column++)
        {
            output.Append(column == 0 ? default : ","u8);
            _scratch.ResetWrittenCount();
            WriteTerm(output, batch.GetTerm(row, column, _scratch));
        }

        output.Append("\r\n"u8);
    }

    public void WriteEnd(ResultBuffer output)
    {
    }

    private static void WriteTerm(ResultBuffer output, in TermView term)
    {
        switch (term.Kind)
        {
            case TermKind.None:
                break;
            case TermKind.BlankNode:
                ResultLabels.Write(output, term.Value);
                break;
            case TermKind.TripleTerm:
                WriteValue(output, Encoding.UTF8.GetBytes(term.Triple!.ToString()));
                break;
            default:
                WriteValue(output, term.Value);
                break;
        }
    }

    // An empty string has quotes, so that it differs from an unbound cell.
    private static void WriteValue(ResultBuffer output, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty && !value.ContainsAny(Special))
        {
            output.Append(value);
            return;
        }

        output.Append((byte)'"');
        for (var quote = value.IndexOf((byte)'"'); quote >= 0; quote = value.IndexOf((byte)'"'))
        {
            output.Append(value[..(quote + 1)]);
            output.Append((byte)'"');
            value = value[(quote + 1)..];
        }

        output.Append(value);
        output.Append((byte)'"');
    }
}
