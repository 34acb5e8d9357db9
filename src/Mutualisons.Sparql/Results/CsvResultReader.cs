using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Results;

/// <summary>Reads <see href="https://www.w3.org/TR/sparql11-results-csv-tsv/#csv">CSV results</see> by RFC 4180; a line may end with LF alone.</summary>
internal ref struct CsvResultReader
{
    private readonly ReadOnlySpan<byte> _document;
    private int _position;

    private CsvResultReader(ReadOnlySpan<byte> document) => _document = document;

    public static SparqlResultSet Read(ReadOnlySpan<byte> document, SparqlResultReaderOptions options)
    {
        var reader = new CsvResultReader(document);
        var header = reader.ReadRecord(options.MaxVariables).ConvertAll(name => name ?? string.Empty);
        if (header is [""])
        {
            header.Clear();
        }

        List<ValueList<Term?>> rows = [];
        while (reader._position < document.Length)
        {
            var start = reader._position;
            var record = reader.ReadRecord(options.MaxVariables);
            if (record.Count != Math.Max(header.Count, 1))
            {
                throw SparqlResultReader.Error(document, start, $"found a row of {record.Count} values, expected {header.Count}");
            }

            if (rows.Count == options.MaxRows)
            {
                throw SparqlResultReader.Error(document, start, $"the results have more than the {options.MaxRows} rows allowed");
            }

            rows.Add(header.Count == 0 ? default : record.ConvertAll(MakeTerm).ToValueList());
        }

        return new SparqlResultSet(header.ConvertAll(name => new Variable(name)).ToValueList(), rows.ToValueList());
    }

    private static Term? MakeTerm(string? value) => value switch
    {
        null => null,
        ['_', ':', .. { Length: > 0 } label] => new BlankNode(label),
        _ => new Literal(value),
    };

    // record = field *(COMMA field)
    private List<string?> ReadRecord(int maxFields)
    {
        List<string?> fields = [];
        while (true)
        {
            if (fields.Count == maxFields)
            {
                throw SparqlResultReader.Error(_document, _position, $"the results have more than the {maxFields} variables allowed");
            }

            fields.Add(ReadField());
            if (_position < _document.Length && _document[_position] == ',')
            {
                _position++;
                continue;
            }

            _position += _document[_position..].StartsWith("\r\n"u8) ? 2 : Math.Min(1, _document.Length - _position);
            return fields;
        }
    }

    // field = (escaped / non-escaped)
    private string? ReadField()
    {
        if (_position < _document.Length && _document[_position] == '"')
        {
            return ReadQuoted();
        }

        var rest = _document[_position..];
        var end = rest.IndexOfAny((byte)',', (byte)'\r', (byte)'\n');
        rest = end < 0 ? rest : rest[..end];
        _position += rest.Length;
        return rest.IsEmpty ? null : Encoding.UTF8.GetString(rest);
    }

    // escaped = DQUOTE *(TEXTDATA / COMMA / CR / LF / 2DQUOTE) DQUOTE
    private string ReadQuoted()
    {
        var start = _position++;
        var text = new StringBuilder();
        while (true)
        {
            var quote = _document[_position..].IndexOf((byte)'"');
            if (quote < 0)
            {
                throw SparqlResultReader.Error(_document, start, "a value that begins here has no closing quote");
            }

            text.Append(Encoding.UTF8.GetString(_document.Slice(_position, quote)));
            _position += quote + 1;
            if (_position < _document.Length && _document[_position] == '"')
            {
                text.Append('"');
                _position++;
                continue;
            }

            return _position == _document.Length || _document[_position] is (byte)',' or (byte)'\r' or (byte)'\n'
                ? text.ToString()
                : throw SparqlResultReader.Error(_document, _position, "expected a comma or the end of the line behind a closing quote");
        }
    }
}
