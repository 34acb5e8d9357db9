using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>An IRI used as a term; the text is kept as given, neither normalised nor percent-decoded (RDF 1.1 Concepts, section 3.2).</summary>
/// <param name="Value">The IRI without angle brackets; readers hand over absolute IRIs only.</param>
public sealed record Iri(string Value) : Term
{
    /// <inheritdoc/>
    public override TermKind Kind => TermKind.Iri;

    /// <inheritdoc/>
    public override TermView ToView(ArrayBufferWriter<byte> buffer) => TermView.Iri(Encode(Value, buffer));

    internal override void Append(StringBuilder builder) => builder.Append('<').Append(Value).Append('>');
}
