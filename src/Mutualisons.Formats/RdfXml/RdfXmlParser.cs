using System.Buffers;
using System.Xml;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.RdfXml;

/// <summary>Turns XML nodes into statements with a stack of its own (<see href="https://www.w3.org/TR/rdf-syntax-grammar/#section-Infoset-Grammar">RDF/XML, section 7.2</see>).</summary>
internal sealed partial class RdfXmlParser
{
    private readonly IRdfHandler _handler;
    private readonly RdfReaderOptions _options;
    private readonly XmlReader _xml;
    private readonly Stack<OpenElement> _open = new();
    private readonly HashSet<string> _ids = [];
    private readonly Stack<Triple?> _captured = new();
    private readonly ArrayBufferWriter<byte> _terms = new();
    private long _anonymousNodes;

    public RdfXmlParser(IRdfHandler handler, RdfReaderOptions options, XmlReader xml)
    {
        _handler = handler;
        _options = options;
        _xml = xml;
        var baseIri = options.BaseIri is null ? null : new IriResolver(options.BaseIri);
        _open.Push(new OpenElement(ElementKind.Document, baseIri, TextScope.None));
    }

    /// <summary>Takes the node at which the XML reader stands; <paramref name="value"/> is its text, if it has any.</summary>
    public void Take(string value)
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = _xml.IsEmptyElement;
                Guard(StartElement, replacement: ElementKind.Skipped);
                if (isEmpty)
                    Guard(EndElement);

                break;
            case XmlNodeType.EndElement:
                Guard(EndElement);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                Guard(() => AddText(value));
                break;
            case XmlNodeType.Comment:
                _open.Peek().Literal?.AddComment(value);
                break;
            case XmlNodeType.ProcessingInstruction:
                _open.Peek().Literal?.AddInstruction(_xml.Name, value);
                break;
        }
    }

    /// <summary>Reports what the XML reader has found, which is the end.</summary>
    public void Report(XmlException error)
    {
        var position = error.LineNumber > 0 ? new TextPosition(error.LineNumber - 1, Math.Max(error.LinePosition - 1, 0), 0) : Position;
        Report(new RdfSyntaxException(error.Message, TextRange.At(position), _options.DocumentName));
    }

    private TextPosition Position =>
        _xml is IXmlLineInfo info && info.HasLineInfo() ? new TextPosition(info.LineNumber - 1, Math.Max(info.LinePosition - 1, 0), 0) : default;

    private void Guard(Action step, ElementKind? replacement = null)
    {
        try
        {
            step();
        }
        catch (RdfXmlError error)
        {
            // The element breaks the grammar; its place is known here.
            Report(new RdfSyntaxException(error.Message, TextRange.At(Position), _options.DocumentName));
            if (replacement is { } kind)
                _open.Push(new OpenElement(kind, null, TextScope.None));
        }
    }

    private void Report(RdfSyntaxException error)
    {
        if (!_options.ContinueAfterErrors)
            throw error;

        _handler.HandleError(error);
    }

    private void StartElement()
    {
        var parent = _open.Peek();
        if (_open.Count > _options.MaxDepth)
            throw new RdfXmlError($"Elements nest deeper than the limit of {_options.MaxDepth}.");

        switch (parent.Kind)
        {
            case ElementKind.Document when IsRdf("RDF"):
                StartNodeList(parent);
                break;
            case ElementKind.Document or ElementKind.NodeList:
                StartNode(parent);
                break;
            case ElementKind.Node:
                StartProperty(parent);
                break;
            case ElementKind.Property:
                StartValueNode(parent);
                break;
            case ElementKind.Collection:
                AddToCollection(parent, StartNode(parent));
                break;
            case ElementKind.TripleTerm:
                StartTripleTerm(parent);
                break;
            case ElementKind.XmlLiteral:
                parent.Literal!.StartElement(_xml);
                _open.Push(new OpenElement(ElementKind.XmlLiteral, null, TextScope.None) { Literal = parent.Literal });
                break;
            case ElementKind.Skipped:
                _open.Push(new OpenElement(ElementKind.Skipped, null, TextScope.None));
                break;
            default:
                throw new RdfXmlError($"Found the element {_xml.Name}, expected nothing: the attributes of the property say all about it.");
        }
    }

    private void EndElement()
    {
        var element = _open.Pop();
        if (element.Kind == ElementKind.Property)
            EndProperty(element);
        else if (element.Kind == ElementKind.Collection)
            EndCollection(element);
        else if (element.Kind == ElementKind.TripleTerm)
            EndTripleTerm(element);
        else if (element.Kind == ElementKind.XmlLiteral)
            EndXmlLiteral(element);
    }

    private void AddText(string text)
    {
        var element = _open.Peek();
        switch (element.Kind)
        {
            case ElementKind.XmlLiteral:
                element.Literal!.AddText(text);
                CheckLength(element.Literal.Length);
                break;
            case ElementKind.Property:
                element.Text.Append(text);
                CheckLength(element.Text.Length);
                CheckNoTextBesideNode(element);
                break;
            case ElementKind.Skipped:
                break;
            default:
                if (!string.IsNullOrWhiteSpace(text))
                    throw new RdfXmlError("Found text, expected elements.");

                break;
        }
    }

    private void CheckLength(int length)
    {
        if (length > _options.MaxTokenLength)
            throw new RdfXmlError($"The text is longer than the limit of {_options.MaxTokenLength}.");
    }

    private bool IsRdf(string name) => _xml.NamespaceURI == RdfVocabulary.Namespace && _xml.LocalName == name;

    /// <summary>Hands a statement over, or keeps it when it is the one of a triple term.</summary>
    private void Emit(Term subject, Iri predicate, Term @object)
    {
        if (_captured.TryPop(out var captured))
        {
            _captured.Push(captured ?? new Triple(subject, predicate, @object));
            if (captured is not null)
                throw new RdfXmlError(OneStatement);

            return;
        }

        _terms.ResetWrittenCount();
        _handler.HandleQuad(new QuadView(subject.ToView(_terms), predicate.ToView(_terms), @object.ToView(_terms)));
    }
}
