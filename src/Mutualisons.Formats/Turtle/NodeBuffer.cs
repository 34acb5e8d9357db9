using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>An IRI or blank node that is kept while other tokens are read, in bytes that are reused.</summary>
internal sealed class NodeBuffer
{
    private bool _isBlank;

    /// <summary>The IRI, or the label.</summary>
    public ByteBuffer Bytes { get; } = new();

    /// <summary>The term; none when cleared.</summary>
    public TermView View => _isBlank ? TermView.BlankNode(Bytes.Written) : Bytes.Length == 0 ? default : TermView.Iri(Bytes.Written);

    public void Clear()
    {
        _isBlank = false;
        Bytes.Clear();
    }

    /// <summary>Takes over another node.</summary>
    public void Set(NodeBuffer other)
    {
        _isBlank = other._isBlank;
        Bytes.Set(other.Bytes.Written);
    }

    /// <summary>Takes over an IRI, a blank node or none, with its label as it is.</summary>
    public void Set(in TermView node)
    {
        _isBlank = node.Kind == TermKind.BlankNode;
        Bytes.Set(node.Value);
    }

    /// <summary>Becomes an IRI.</summary>
    public void SetIri(ReadOnlySpan<byte> iri)
    {
        _isBlank = false;
        Bytes.Set(iri);
    }

    /// <summary>Becomes the node with a label of the document, changed where a made-up label could look the same.</summary>
    public void SetLabel(ReadOnlySpan<byte> label)
    {
        _isBlank = true;
        BlankNodeLabels.WriteDocumentLabel(label, Bytes);
    }

    /// <summary>Becomes a node without label, told apart by its number.</summary>
    public void SetAnonymous(long number)
    {
        _isBlank = true;
        BlankNodeLabels.WriteAnonymousLabel(number, Bytes);
    }
}
