using System.Text;
using System.Xml;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Results;

/// <summary>Reads the <see href="https://www.w3.org/TR/rdf-sparql-XMLres/">SPARQL Query Results XML Format</see>; document types are refused.</summary>
internal sealed class XmlResultReader
{
    private const string Namespace = "http://www.w3.org/2005/sparql-results#";
    private const string Its = "http://www.w3.org/2005/11/its";

    private readonly SparqlResultReaderOptions _options;
    private readonly XmlReader _reader;
    private readonly List<string> _names = [];
    private readonly List<ValueList<Term?>> _rows = [];

    private XmlResultReader(XmlReader reader, SparqlResultReaderOptions options)
    {
        _reader = reader;
        _options = options;
    }

    public static SparqlResultSet Read(ReadOnlySpan<byte> document, SparqlResultReaderOptions options)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var reader = XmlReader.Create(new MemoryStream(document.ToArray()), settings);
        try
        {
            return new XmlResultReader(reader, options).ReadDocument();
        }
        catch (XmlException error)
        {
            // Malformed XML: the same fault under our name.
            var position = new TextPosition(Math.Max(error.LineNumber - 1, 0), Math.Max(error.LinePosition - 1, 0), 0);
            throw new SparqlResultException("this is not XML: " + error.Message, TextRange.At(position), error);
        }
    }

    // <sparql> <head> … </head> ( <results> … </results> | <boolean> … </boolean> ) </sparql>
    private SparqlResultSet ReadDocument()
    {
        if (_reader.MoveToContent() != XmlNodeType.Element || !IsAt("sparql"))
        {
            throw Unexpected("a <sparql> element of " + Namespace);
        }

        SparqlResultSet? result = null;
        foreach (var name in Elements())
        {
            switch (name)
            {
                case "head":
                    ReadHead();
                    break;
                case "boolean":
                    result = ReadBoolean();
                    break;
                case "results":
                    ReadResults();
                    result = new SparqlResultSet(ResultTerms.IndexByName(_names).Keys.Select(variable => new Variable(variable)).ToValueList(), _rows.ToValueList());
                    break;
                default:
                    throw Unexpected("<head>, <results> or <boolean>");
            }
        }

        return result ?? throw Error("found neither <results> nor <boolean>");
    }

    private SparqlResultSet ReadBoolean()
    {
        var place = Place();
        return SparqlResultSet.OfBoolean(ReadText().Trim() switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            var text => throw Error($"found '{text}', expected true or false in <boolean>", place),
        });
    }

    private void ReadHead()
    {
        foreach (var name in Elements())
        {
            if (name == "variable")
            {
                _names.Add(_reader.GetAttribute("name") ?? throw Error("expected a name attribute on <variable>"));
                if (_names.Count > _options.MaxVariables)
                {
                    throw Error($"the results have more than the {_options.MaxVariables} variables allowed");
                }
            }

            _reader.Skip();
        }
    }

    private void ReadResults()
    {
        var columns = ResultTerms.IndexByName(_names);
        foreach (var name in Elements())
        {
            Require(name, "result");
            if (_rows.Count == _options.MaxRows)
            {
                throw Error($"the results have more than the {_options.MaxRows} rows allowed");
            }

            _rows.Add(ReadRow(columns));
        }
    }

    private ValueList<Term?> ReadRow(Dictionary<string, int> columns)
    {
        var row = new Term?[columns.Count];
        foreach (var name in Elements())
        {
            Require(name, "binding");
            var variable = _reader.GetAttribute("name") ?? throw Error("expected a name attribute on <binding>");
            if (!columns.TryGetValue(variable, out var column))
            {
                throw Error($"the variable '{variable}' is not in <head>");
            }

            row[column] = ReadOnlyTerm("binding", 0);
        }

        return ValueList.Create<Term?>(row);
    }

    // An element that holds one term and nothing else; <unbound/> of older drafts is none.
    private Term? ReadOnlyTerm(string parent, int depth)
    {
        Term? term = null;
        var count = 0;
        foreach (var name in Elements())
        {
            count++;
            term = ReadTerm(name, depth);
        }

        return count == 1 ? term : throw Error($"expected one term in <{parent}>, found {count}");
    }

    private Term? ReadTerm(string name, int depth)
    {
        switch (name)
        {
            case "uri":
                return new Iri(ReadText());
            case "bnode":
                return new BlankNode(ReadText());
            case "literal":
                return ReadLiteral();
            case "triple":
                return new TripleTerm(ReadTriple(depth + 1));
            case "unbound":
                _reader.Skip();
                return null;
            default:
                throw Unexpected("<uri>, <bnode>, <literal> or <triple>");
        }
    }

    private Literal ReadLiteral()
    {
        var place = Place();
        var datatype = _reader.GetAttribute("datatype");
        var language = _reader.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace");
        var direction = _reader.GetAttribute("dir", Its);
        return ResultTerms.MakeLiteral(ReadText(), datatype, language, direction)
            ?? throw Error("the literal's datatype, language and direction do not go together", place);
    }

    private Triple ReadTriple(int depth)
    {
        if (depth > _options.MaxDepth)
        {
            throw Error($"triple terms nest more than {_options.MaxDepth} deep");
        }

        var terms = new Dictionary<string, Term?>();
        foreach (var name in Elements())
        {
            terms[name] = name is "subject" or "predicate" or "object"
                ? ReadOnlyTerm(name, depth)
                : throw Unexpected("<subject>, <predicate> or <object>");
        }

        return terms.GetValueOrDefault("subject") is { } subject && terms.GetValueOrDefault("predicate") is { } predicate && terms.GetValueOrDefault("object") is { } @object
            ? new Triple(subject, predicate, @object)
            : throw Error("a <triple> needs <subject>, <predicate> and <object>");
    }

    // The local names of the child elements; who asks consumes each element. The parent is consumed at the end.
    private IEnumerable<string> Elements()
    {
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            yield break;
        }

        _reader.Read();
        while (_reader.MoveToContent() != XmlNodeType.EndElement)
        {
            if (_reader.NodeType != XmlNodeType.Element || _reader.NamespaceURI != Namespace)
            {
                throw Unexpected("an element of " + Namespace);
            }

            yield return _reader.LocalName;
        }

        _reader.Read();
    }

    private string ReadText()
    {
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return string.Empty;
        }

        var text = new StringBuilder();
        while (_reader.Read() && _reader.NodeType != XmlNodeType.EndElement)
        {
            text.Append(_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                ? _reader.Value
                : throw Unexpected("text"));
        }

        _reader.Read();
        return text.ToString();
    }

    private bool IsAt(string name) => _reader.LocalName == name && _reader.NamespaceURI == Namespace;

    private void Require(string name, string expected)
    {
        if (name != expected)
        {
            throw Unexpected($"<{expected}>");
        }
    }

    private SparqlResultException Unexpected(string expected) =>
        Error($"found {(_reader.NodeType == XmlNodeType.Element ? $"<{_reader.LocalName}>" : _reader.NodeType.ToString())}, expected {expected}");

    private SparqlResultException Error(string detail, TextPosition? place = null) => new(detail, TextRange.At(place ?? Place()));

    // The name of the element that the reader is at, as XML readers give places.
    private TextPosition Place()
    {
        var place = (IXmlLineInfo)_reader;
        return new TextPosition(Math.Max(place.LineNumber - 1, 0), Math.Max(place.LinePosition - 1, 0), 0);
    }
}
