using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Results;

/// <summary>Reads <see href="https://www.w3.org/TR/sparql11-results-csv-tsv/#tsv">TSV results</see>; a line may end with CR LF.</summary>
internal static class TsvResultReader
{
    public static SparqlResultSet Read(ReadOnlySpan<byte> document, SparqlResultReaderOptions options)
    {
        var header = NextLine(document, 0, out var position);
        var variables = ReadHeader(document, header, options);
        List<ValueList<Term?>> rows = [];
        while (position < document.Length)
        {
            var line = NextLine(document, position, out var next);
            if (rows.Count == options.MaxRows)
            {
                throw SparqlResultReader.Error(document, position, $"the results have more than the {options.MaxRows} rows allowed");
            }

            rows.Add(ReadRow(document, position, line.Length, variables.Count, options));
            position = next;
        }

        return new SparqlResultSet(variables.ToValueList(), rows.ToValueList());
    }

    private static List<Variable> ReadHeader(ReadOnlySpan<byte> document, ReadOnlySpan<byte> header, SparqlResultReaderOptions options)
    {
        List<Variable> variables = [];
        foreach (var cell in header.Split((byte)'\t'))
        {
            var name = header[cell];
            if (name.IsEmpty && header.IsEmpty)
            {
                break;
            }

            if (name.Length < 2 || name[0] is not ((byte)'?' or (byte)'$'))
            {
                throw SparqlResultReader.Error(document, cell.Start.Value, "expected a variable such as ?name in the first line");
            }

            if (variables.Count == options.MaxVariables)
            {
                throw SparqlResultReader.Error(document, cell.Start.Value, $"the results have more than the {options.MaxVariables} variables allowed");
            }

            variables.Add(new Variable(Encoding.UTF8.GetString(name[1..])));
        }

        return variables;
    }

    private static ValueList<Term?> ReadRow(ReadOnlySpan<byte> document, int start, int length, int width, SparqlResultReaderOptions options)
    {
        var line = document.Slice(start, length);
        var row = new Term?[width];
        var column = 0;
        foreach (var cell in line.Split((byte)'\t'))
        {
            if (column < width)
            {
                var cellStart = start + cell.Start.Value;
                row[column] = line[cell].IsEmpty ? null : TsvTermReader.Read(document, cellStart, start + cell.End.Value, options.MaxDepth);
            }

            column++;
        }

        return column == Math.Max(width, 1) && (width > 0 || line.IsEmpty)
            ? ValueList.Create<Term?>(row)
            : throw SparqlResultReader.Error(document, start, $"found a row of {column} values, expected {width}");
    }

    private static ReadOnlySpan<byte> NextLine(ReadOnlySpan<byte> document, int position, out int next)
    {
        var rest = document[position..];
        var end = rest.IndexOf((byte)'\n');
        next = end < 0 ? document.Length : position + end + 1;
        var line = end < 0 ? rest : rest[..end];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }
}
