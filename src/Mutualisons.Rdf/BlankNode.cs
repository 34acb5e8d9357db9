using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>A blank node; its label has meaning only within the document, store or result that it came from (RDF 1.1 Concepts, section 3.4).</summary>
/// <param name="Label">The label without <c>_:</c>.</param>
public sealed record BlankNode(string Label) : Term
{
    /// <inheritdoc/>
    public override TermKind Kind => TermKind.BlankNode;

    /// <inheritdoc/>
    public override TermView ToView(ArrayBufferWriter<byte> buffer) => TermView.BlankNode(Encode(Label, buffer));

    internal override void Append(StringBuilder builder) => builder.Append("_:").Append(Label);
}
