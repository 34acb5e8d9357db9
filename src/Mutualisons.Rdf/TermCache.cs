using System.Runtime.InteropServices;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>Turns term views into terms, and gives the same object again for a term seen recently; not thread-safe.</summary>
/// <remarks>
/// Fixed tables with one entry per slot: documents repeat predicates, types and subjects, so most terms are found and nothing grows.
/// Long terms, and literals that are not short, seldom come again and are not kept.
/// </remarks>
public sealed class TermCache
{
    private const int LongestKept = 256;
    private const int LongestLiteralKept = 24;

    private readonly Slot[] _slots;
    private readonly int _mask;
    private Term? _lastSubject;
    private Term? _lastGraph;

    /// <summary>Makes a cache with room for at least this many terms, rounded up to a power of two.</summary>
    public TermCache(int capacity = 4 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        _slots = new Slot[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity)];
        _mask = _slots.Length - 1;
    }

    /// <summary>The term that a view shows.</summary>
    /// <exception cref="InvalidOperationException">The view is <c>default</c>.</exception>
    public Term GetTerm(in TermView view) => view.Kind switch
    {
        TermKind.Iri or TermKind.BlankNode when view.Value.Length <= LongestKept => Find(view),
        TermKind.Literal when view.Value.Length <= LongestLiteralKept => Find(view),
        _ => Make(view),
    };

    /// <summary>The quad that a view shows.</summary>
    public Quad GetQuad(in QuadView view)
    {
        var subject = view.Subject;
        if (_lastSubject is null || !IsSame(_lastSubject, subject))
            _lastSubject = GetTerm(subject);

        return new Quad(_lastSubject, GetTerm(view.Predicate), GetTerm(view.Object), GetGraph(view.Graph));
    }

    private Term? GetGraph(in TermView graph)
    {
        if (graph.IsNone)
            return null;

        if (_lastGraph is null || !IsSame(_lastGraph, graph))
            _lastGraph = GetTerm(graph);

        return _lastGraph;
    }

    private Term Find(in TermView view)
    {
        var hash = Hash(view);
        ref var slot = ref _slots[hash & _mask];
        if (slot.Hash == hash && slot.Term is { } term && IsSame(term, view))
            return term;

        var made = Make(view);
        _slots[hash & _mask] = new Slot(hash, made); // by index again: making a literal may have filled slots
        return made;
    }

    private Term Make(in TermView view) => view.Kind == TermKind.Literal && view.Language.IsEmpty
        ? new Literal(Encoding.UTF8.GetString(view.Value), (Iri)GetTerm(TermView.Iri(view.Datatype)))
        : view.ToTerm();

    private static bool IsSame(Term term, in TermView view)
    {
        if (term is Iri iri)
            return view.Kind == TermKind.Iri && IsSame(iri.Value, view.Value);

        if (term is BlankNode node)
            return view.Kind == TermKind.BlankNode && IsSame(node.Label, view.Value);

        return term is Literal literal
            && view.Kind == TermKind.Literal
            && IsSame(literal.LexicalForm, view.Value)
            && literal.Direction == view.Direction
            && (literal.Language is null ? view.Language.IsEmpty && IsSame(literal.Datatype.Value, view.Datatype) : IsSame(literal.Language, view.Language));
    }

    private static bool IsSame(string text, ReadOnlySpan<byte> utf8)
    {
        if (text.Length == utf8.Length)
            return Ascii.Equals(utf8, text);

        return text.Length < utf8.Length && utf8.Length <= LongestKept && IsSameBeyondAscii(text, utf8);
    }

    private static bool IsSameBeyondAscii(string text, ReadOnlySpan<byte> utf8)
    {
        if (Encoding.UTF8.GetByteCount(text) != utf8.Length)
            return false;

        Span<byte> bytes = stackalloc byte[LongestKept];
        return bytes[..Encoding.UTF8.GetBytes(text, bytes)].SequenceEqual(utf8);
    }

    /// <summary>Eight bytes a step; collisions only cost a miss.</summary>
    private static int Hash(in TermView view)
    {
        var text = view.Value;
        var hash = ((ulong)view.Kind << 32) ^ (ulong)text.Length ^ ((ulong)view.Language.Length << 16);
        if (view.Kind == TermKind.Literal)
            hash ^= (ulong)view.Datatype[^1] << 40;

        if (text.Length >= sizeof(ulong))
        {
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(text))
                hash = (hash ^ word) * 0x9E3779B97F4A7C15 ^ (hash >> 29);

            hash = (hash ^ MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..])) * 0x9E3779B97F4A7C15;
        }
        else
        {
            foreach (var b in text)
                hash = (hash ^ b) * 0x9E3779B97F4A7C15;
        }

        hash ^= hash >> 32;
        return (int)(hash ^ (hash >> 15));
    }

    private readonly record struct Slot(int Hash, Term? Term);
}
