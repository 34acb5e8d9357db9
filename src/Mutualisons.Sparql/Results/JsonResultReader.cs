using System.Text.Json;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Results;

/// <summary>Reads <see href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results JSON</see>; members may come in any order, and unknown ones are passed over.</summary>
internal ref struct JsonResultReader
{
    private readonly ReadOnlySpan<byte> _document;
    private readonly SparqlResultReaderOptions _options;
    private readonly List<string> _names = [];
    private readonly List<ValueList<Term?>> _rows = [];
    private Dictionary<string, int> _columns = [];
    private Utf8JsonReader _reader;

    private JsonResultReader(ReadOnlySpan<byte> document, SparqlResultReaderOptions options)
    {
        _document = document;
        _options = options;
        _reader = Start(document);
    }

    public static SparqlResultSet Read(ReadOnlySpan<byte> document, SparqlResultReaderOptions options)
    {
        try
        {
            return new JsonResultReader(document, options).ReadDocument();
        }
        catch (JsonException error)
        {
            // Malformed JSON: the same fault under our name.
            var position = new TextPosition(error.LineNumber ?? 0, error.BytePositionInLine ?? 0, 0);
            throw new SparqlResultException("this is not JSON: " + error.Message, TextRange.At(position), error);
        }
        catch (InvalidOperationException error)
        {
            // What the JSON reader throws for an escaped lone surrogate, which is no character.
            throw new SparqlResultException("a string holds a lone surrogate: " + error.Message, default, error);
        }
    }

    private static Utf8JsonReader Start(ReadOnlySpan<byte> document) => new(document, new JsonReaderOptions { MaxDepth = 256 });

    private SparqlResultSet ReadDocument()
    {
        bool? boolean = null;
        Utf8JsonReader results = default;
        var hasResults = false;
        Next(JsonTokenType.StartObject, "an object");
        while (NextMember())
        {
            if (_reader.ValueTextEquals("head"u8))
            {
                ReadHead();
            }
            else if (_reader.ValueTextEquals("boolean"u8))
            {
                Read();
                boolean = _reader.TokenType is JsonTokenType.True or JsonTokenType.False ? _reader.GetBoolean() : throw Unexpected("true or false");
            }
            else if (_reader.ValueTextEquals("results"u8))
            {
                // Rows need the variables, which may come behind: read when the head is known.
                results = _reader;
                hasResults = true;
                Skip();
            }
            else
            {
                Skip();
            }
        }

        Read();
        if (boolean is { } answer)
        {
            return SparqlResultSet.OfBoolean(answer);
        }

        if (!hasResults)
        {
            throw Error("found neither \"results\" nor \"boolean\" in the object");
        }

        _columns = ResultTerms.IndexByName(_names);
        _reader = results;
        ReadResults();
        return new SparqlResultSet(_columns.Keys.Select(name => new Variable(name)).ToValueList(), _rows.ToValueList());
    }

    // "head": { "vars": [ … ], "link": [ … ] }
    private void ReadHead()
    {
        Next(JsonTokenType.StartObject, "an object as \"head\"");
        while (NextMember())
        {
            if (!_reader.ValueTextEquals("vars"u8))
            {
                Skip();
                continue;
            }

            Next(JsonTokenType.StartArray, "an array as \"vars\"");
            while (Read() != JsonTokenType.EndArray)
            {
                _names.Add(_reader.TokenType == JsonTokenType.String ? _reader.GetString()! : throw Unexpected("a variable's name"));
                if (_names.Count > _options.MaxVariables)
                {
                    throw Error($"the results have more than the {_options.MaxVariables} variables allowed");
                }
            }
        }
    }

    // "results": { "bindings": [ … ] }
    private void ReadResults()
    {
        Next(JsonTokenType.StartObject, "an object as \"results\"");
        while (NextMember())
        {
            if (!_reader.ValueTextEquals("bindings"u8))
            {
                Skip();
                continue;
            }

            Next(JsonTokenType.StartArray, "an array as \"bindings\"");
            while (Read() != JsonTokenType.EndArray)
            {
                if (_rows.Count == _options.MaxRows)
                {
                    throw Error($"the results have more than the {_options.MaxRows} rows allowed");
                }

                _rows.Add(ReadRow());
            }
        }
    }

    private ValueList<Term?> ReadRow()
    {
        Require(JsonTokenType.StartObject, "an object for a row");
        var row = new Term?[_columns.Count];
        while (NextMember())
        {
            var name = _reader.GetString()!;
            if (!_columns.TryGetValue(name, out var column))
            {
                throw Error($"the variable '{name}' is not in \"vars\"");
            }

            row[column] = ReadTerm(0);
        }

        return ValueList.Create<Term?>(row);
    }

    private Term ReadTerm(int depth)
    {
        Next(JsonTokenType.StartObject, "an object for a term");
        string? type = null, value = null, datatype = null, language = null, direction = null;
        Triple? triple = null;
        while (NextMember())
        {
            switch (_reader.GetString())
            {
                case "type":
                    type = ReadString();
                    break;
                case "value":
                    if (Read() == JsonTokenType.StartObject)
                    {
                        triple = ReadTriple(depth + 1);
                    }
                    else
                    {
                        value = _reader.TokenType == JsonTokenType.String ? _reader.GetString() : throw Unexpected("a string as \"value\"");
                    }

                    break;
                case "datatype":
                    datatype = ReadString();
                    break;
                case "xml:lang" or "lang":
                    language = ReadString();
                    break;
                case "its:dir":
                    direction = ReadString();
                    break;
                default:
                    Skip();
                    break;
            }
        }

        Term? term = type switch
        {
            "uri" when value is not null => new Iri(value),
            "bnode" when value is not null => new BlankNode(value),
            "literal" or "typed-literal" when value is not null => ResultTerms.MakeLiteral(value, datatype, language, direction),
            "triple" when triple is not null => new TripleTerm(triple),
            _ => null,
        };
        return term ?? throw Error($"a term of type '{type}' does not have the members that it needs: expected \"type\" and \"value\", and for literals at most one of \"datatype\" and \"xml:lang\"");
    }

    private Triple ReadTriple(int depth)
    {
        if (depth > _options.MaxDepth)
        {
            throw Error($"triple terms nest more than {_options.MaxDepth} deep");
        }

        Term? subject = null, predicate = null, @object = null;
        while (NextMember())
        {
            switch (_reader.GetString())
            {
                case "subject":
                    subject = ReadTerm(depth);
                    break;
                case "predicate":
                    predicate = ReadTerm(depth);
                    break;
                case "object":
                    @object = ReadTerm(depth);
                    break;
                default:
                    Skip();
                    break;
            }
        }

        return subject is not null && predicate is not null && @object is not null
            ? new Triple(subject, predicate, @object)
            : throw Error("a triple term needs \"subject\", \"predicate\" and \"object\"");
    }

    private string ReadString() => Read() == JsonTokenType.String ? _reader.GetString()! : throw Unexpected("a string");

    private bool NextMember() => Read() switch
    {
        JsonTokenType.PropertyName => true,
        JsonTokenType.EndObject => false,
        _ => throw Unexpected("a member or '}'"),
    };

    private void Next(JsonTokenType type, string expected)
    {
        Read();
        Require(type, expected);
    }

    private readonly void Require(JsonTokenType type, string expected)
    {
        if (_reader.TokenType != type)
        {
            throw Unexpected(expected);
        }
    }

    private JsonTokenType Read() => _reader.Read() ? _reader.TokenType : JsonTokenType.None;

    private void Skip() => _reader.Skip();

    private readonly SparqlResultException Unexpected(string expected) => Error($"found {_reader.TokenType}, expected {expected}");

    private readonly SparqlResultException Error(string detail) => SparqlResultReader.Error(_document, (int)_reader.TokenStartIndex, detail);
}
