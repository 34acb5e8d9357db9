using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>A triple used as a term, in object position only (RDF 1.2 Concepts, section 3.1).</summary>
public sealed record TripleTerm(Triple Triple) : Term
{
    /// <inheritdoc/>
    public override TermKind Kind => TermKind.TripleTerm;

    /// <inheritdoc/>
    public override TermView ToView(ArrayBufferWriter<byte> buffer) => TermView.TripleTerm(this);

    internal override void Append(StringBuilder builder)
    {
        builder.Append("<<( ");
        Triple.Append(builder);
        builder.Append(" )>>");
    }
}
