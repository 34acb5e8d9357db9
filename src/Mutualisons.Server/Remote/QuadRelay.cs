using System.Buffers;
using System.Text;
using Mutualisons.Formats;
using Mutualisons.Rdf;

namespace Mutualisons.Server.Remote;

/// <summary>Writes quads as N-Quads to a stream, triples into the graph asked for, blank nodes under a prefix of their document. One document each.</summary>
internal sealed class QuadRelay : IRdfHandler, IDisposable
{
    private const int FlushSize = 64 * 1024;

    private readonly Stream _output;
    private readonly byte[] _graph;
    private readonly string _prefixText;
    private readonly byte[] _prefix;
    private readonly ArrayBufferWriter<byte> _pending = new(FlushSize * 2);
    private readonly ArrayBufferWriter<byte> _labels = new();
    private readonly IRdfWriter _writer;

    /// <summary>Takes where to write, where triples go, and the document's number.</summary>
    public QuadRelay(Stream output, Iri? graph, int document)
    {
        _output = output;
        _graph = graph is null ? [] : Encoding.UTF8.GetBytes(graph.Value);
        _prefixText = FormattableString.Invariant($"d{document}x");
        _prefix = Encoding.UTF8.GetBytes(_prefixText);
        _writer = new NQuadsWriterFactory().Create(_pending, new RdfWriterOptions());
    }

    /// <summary>Whether the output took no more.</summary>
    public bool HasLostOutput { get; private set; }

    /// <inheritdoc/>
    public void HandleQuad(in QuadView quad)
    {
        _labels.ResetWrittenCount();
        var graph = quad.Graph.IsNone && _graph.Length > 0 ? TermView.Iri(_graph) : Scope(quad.Graph);
        _writer.HandleQuad(new QuadView(Scope(quad.Subject), quad.Predicate, Scope(quad.Object), graph));
        if (_pending.WrittenCount >= FlushSize)
        {
            Flush();
        }
    }

    /// <summary>Writes the rest.</summary>
    public void Dispose()
    {
        _writer.Complete();
        Flush();
    }

    private TermView Scope(in TermView term)
    {
        if (term.Kind == TermKind.TripleTerm)
        {
            return BlankNodeMapping.Apply(term.Triple!, node => new BlankNode(_prefixText + node.Label)).ToView(_labels);
        }

        if (term.Kind != TermKind.BlankNode)
        {
            return term;
        }

        var label = _labels.GetSpan(_prefix.Length + term.Value.Length);
        _prefix.CopyTo(label);
        term.Value.CopyTo(label[_prefix.Length..]);
        _labels.Advance(_prefix.Length + term.Value.Length);
        return TermView.BlankNode(label[..(_prefix.Length + term.Value.Length)]);
    }

    private void Flush()
    {
        try
        {
            _output.Write(_pending.WrittenSpan);
        }
        catch (IOException)
        {
            // noted, since a document that cannot be read fails alike
            HasLostOutput = true;
            throw;
        }

        _pending.ResetWrittenCount();
    }
}
