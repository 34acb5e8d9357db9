using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>An immutable RDF term; two terms are equal when RDF 1.1 Concepts calls them the same term, so <c>"1"</c> and <c>"01"</c> as integers differ.</summary>
public abstract record Term
{
    private protected Term()
    {
    }

    /// <summary>Which kind of term this is; never <see cref="TermKind.None"/>.</summary>
    public abstract TermKind Kind { get; }

    /// <summary>Writes this term's UTF-8 parts to <paramref name="buffer"/> and returns a view of them that is valid until the buffer is reset.</summary>
    public abstract TermView ToView(ArrayBufferWriter<byte> buffer);

    /// <summary>The term as N-Triples writes it.</summary>
    public sealed override string ToString()
    {
        var builder = new StringBuilder();
        Append(builder);
        return builder.ToString();
    }

    internal abstract void Append(StringBuilder builder);

    private protected static ReadOnlySpan<byte> Encode(string text, ArrayBufferWriter<byte> buffer)
    {
        var target = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, target);
        buffer.Advance(written);
        return target[..written];
    }
}
