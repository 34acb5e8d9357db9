using System.Runtime.InteropServices;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>Turns term views into terms, and gives the same object again for a term seen recently; not thread-safe.</summary>
/// <remarks>
/// A fixed table with one entry per slot: documents repeat predicates, types and subjects, so most terms are found and nothing grows.
/// Long terms are not kept.
/// </remarks>
public sealed class TermCache
{
    private const int LongestKept = 256;

    private readonly Term?[] _terms;
    private readonly int _mask;

    /// <summary>Makes a cache with room for at least this many terms, rounded up to a power of two.</summary>
    public TermCache(int capacity = 16 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _terms = new Term?[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _mask = _terms.Length - 1;
    }

    /// <summary>The term that a view shows.</summary>
    /// <exception cref="InvalidOperationException">The view is <c>default</c>.</exception>
    public Term GetTerm(in TermView view)
    {
        if (view.Value.Length > LongestKept || view.Kind is TermKind.TripleTerm or TermKind.None)
            return view.ToTerm();

        ref var slot = ref _terms[Hash(view) & _mask];
        if (slot is null || !IsSame(slot, view))
            slot = Make(view);

        return slot;
    }

    /// <summary>The quad that a view shows.</summary>
    public Quad GetQuad(in QuadView view) =>
        new(GetTerm(view.Subject), GetTerm(view.Predicate), GetTerm(view.Object), view.Graph.IsNone ? null : GetTerm(view.Graph));

    private Term Make(in TermView view) => view.Kind == TermKind.Literal && view.Language.IsEmpty
        ? new Literal(Encoding.UTF8.GetString(view.Value), (Iri)GetTerm(TermView.Iri(view.Datatype)))
        : view.ToTerm();

    private static bool IsSame(Term term, in TermView view) => term switch
    {
        Iri iri => view.Kind == TermKind.Iri && IsSame(iri.Value, view.Value),
        BlankNode node => view.Kind == TermKind.BlankNode && IsSame(node.Label, view.Value),
        Literal literal => view.Kind == TermKind.Literal
            && IsSame(literal.LexicalForm, view.Value)
            && literal.Direction == view.Direction
            && (literal.Language is null ? view.Language.IsEmpty && IsSame(literal.Datatype.Value, view.Datatype) : IsSame(literal.Language, view.Language)),
        _ => false,
    };

    private static bool IsSame(string text, ReadOnlySpan<byte> utf8)
    {
        if (text.Length == utf8.Length)
            return Ascii.Equals(utf8, text);

        if (text.Length > utf8.Length || Encoding.UTF8.GetByteCount(text) != utf8.Length)
            return false;

        Span<byte> bytes = stackalloc byte[LongestKept]; // at most this long: see GetTerm, and datatypes and tags are shorter or differ
        return utf8.Length <= bytes.Length && bytes[..Encoding.UTF8.GetBytes(text, bytes)].SequenceEqual(utf8);
    }

    /// <summary>Eight bytes a step; collisions only cost a miss.</summary>
    private static int Hash(in TermView view)
    {
        var hash = ((ulong)view.Kind << 32) ^ (ulong)view.Value.Length ^ ((ulong)view.Language.Length << 16);
        var words = MemoryMarshal.Cast<byte, ulong>(view.Value);
        foreach (var word in words)
            hash = (hash ^ word) * 0x9E3779B97F4A7C15 ^ (hash >> 29);

        foreach (var b in view.Value[(words.Length * sizeof(ulong))..])
            hash = (hash ^ b) * 0x9E3779B97F4A7C15;

        if (view.Kind == TermKind.Literal && !view.Datatype.IsEmpty)
            hash ^= (ulong)view.Datatype[^1] << 40;

        hash ^= hash >> 32;
        return (int)(hash ^ (hash >> 15));
    }
}
