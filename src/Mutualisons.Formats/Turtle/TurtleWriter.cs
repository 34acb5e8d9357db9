using System.Buffers;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>Writes Turtle or TriG: a document that fits the buffer nested as a person would, a longer one as it comes.</summary>
/// <remarks>A blank node can be nested only when the whole document is known; past the buffer every blank node has a label, so the output is never wrong.</remarks>
internal sealed class TurtleWriter : IRdfWriter
{
    /// <summary>What a buffered statement takes besides its text, roughly.</summary>
    private const int StatementOverhead = 600;

    private readonly IBufferWriter<byte> _output;
    private readonly RdfWriterOptions _options;
    private readonly bool _allowGraphs;
    private readonly IriShortener _iris;
    private readonly TurtleSyntax _syntax;
    private readonly StatementStream _stream;
    private readonly ByteBuffer _text = new();
    private Dataset? _pending = [];
    private long _pendingBytes;

    public TurtleWriter(IBufferWriter<byte> output, RdfWriterOptions options, bool allowGraphs)
    {
        _output = output;
        _options = options;
        _allowGraphs = allowGraphs;
        _iris = new IriShortener(options);
        _syntax = new TurtleSyntax(_iris);
        _stream = new StatementStream(_syntax);
    }

    public void HandlePrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceIri)
    {
        if (!_iris.TryDeclare(prefix, namespaceIri) || _pending is not null)
            return;

        _stream.End(_text);
        IriShortener.AppendDeclaration(prefix, namespaceIri, _text);
        Flush();
    }

    public void HandleQuad(in QuadView quad)
    {
        if (!quad.Graph.IsNone && !_allowGraphs)
            throw new ArgumentException("Turtle cannot name graphs: write TriG, or leave the graph out.", nameof(quad));

        if (_pending is null)
            Stream(quad);
        else
            Hold(quad);
    }

    public void Complete()
    {
        if (_pending is null)
            _stream.End(_text);
        else
            AppendNested(_pending);

        Flush();
    }

    private void Hold(in QuadView quad)
    {
        _pending!.Add(quad.ToQuad());
        _pendingBytes += StatementOverhead + (2 * (quad.Subject.Value.Length + quad.Predicate.Value.Length + quad.Object.TextLength));
        if (_pendingBytes <= _options.MaxBufferedBytes)
            return;

        _iris.AppendDeclarations(usedOnly: false, _text);
        var terms = new ArrayBufferWriter<byte>();
        foreach (var held in _pending)
        {
            terms.ResetWrittenCount();
            Stream(new QuadView(held.Subject.ToView(terms), held.Predicate.ToView(terms), held.Object.ToView(terms), held.Graph is null ? default : held.Graph.ToView(terms)));
        }

        _pending = null;
    }

    private void Stream(in QuadView quad)
    {
        _stream.Append(quad, _text);
        Flush();
    }

    /// <summary>The body first, since it tells which prefixes are needed.</summary>
    private void AppendNested(Dataset dataset)
    {
        var body = new ByteBuffer();
        new NestedDocument(dataset, _syntax, body).Write();
        _iris.AppendDeclarations(usedOnly: true, _text);
        if (_text.Length > 0 && body.Length > 0)
            _text.Append("\n"u8);

        Flush();
        _output.Write(body.Written);
    }

    private void Flush()
    {
        _output.Write(_text.Written);
        _text.Clear();
    }
}
