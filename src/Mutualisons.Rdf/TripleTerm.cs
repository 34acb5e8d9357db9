using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>A triple used as a term, in object position only (RDF 1.2 Concepts, section 3.1).</summary>
/// <remarks>Each level costs every reader and writer of the term a level of recursion, so whatever takes terms from outside refuses those deeper than <see cref="MaxDepth"/>.</remarks>
public sealed record TripleTerm(Triple Triple) : Term
{
    /// <summary>How deep triple terms may nest where they come in: in documents, queries and results.</summary>
    public const int MaxDepth = 100;

    /// <summary>How deep triple terms nest here: 1 if the triple holds none.</summary>
    public int Depth { get; } = 1 + Math.Max(DepthOf(Triple.Subject), DepthOf(Triple.Object));

    /// <summary>How many characters the terms within have together: what a limit on kept text counts.</summary>
    public long TextLength { get; } = LengthOf(Triple.Subject) + LengthOf(Triple.Predicate) + LengthOf(Triple.Object);

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

    private static long LengthOf(Term term) => term switch
    {
        Iri iri => iri.Value.Length,
        BlankNode node => node.Label.Length,
        Literal literal => literal.LexicalForm.Length,
        _ => ((TripleTerm)term).TextLength,
    };

    private static int DepthOf(Term term) => term is TripleTerm nested ? nested.Depth : 0;
}
