using System.Buffers;
using System.Runtime.InteropServices;
using Mutualisons.Rdf;
using Mutualisons.Store;

namespace Mutualisons.Query.Execution;

/// <content>Triple terms: the store's where all parts are stored and it is there, else the overlay's, by the ids of their parts.</content>
internal sealed partial class TermSpace
{
    /// <summary>The lasting id of the triple term of these parts, transient or not; 0 if they make none: a literal as subject, a predicate that is no IRI, nesting past <see cref="TripleTerm.MaxDepth"/>.</summary>
    public ulong MakeTriple(ulong subject, ulong predicate, ulong @object) =>
        IsTriple(subject, predicate, @object) ? InternTriple(Keep(subject), Keep(predicate), Keep(@object)) : 0;

    /// <summary>The same, but the id holds only until <see cref="ForgetTransients"/>, so that a condition over many rows keeps nothing.</summary>
    public ulong MakeTransientTriple(ulong subject, ulong predicate, ulong @object)
    {
        if (!IsTriple(subject, predicate, @object))
        {
            return 0;
        }

        var stored = FindStored(subject, predicate, @object);
        ReadOnlySpan<ulong> parts = [subject, predicate, @object];
        return !stored.IsUnbound ? stored.Value : TermId.QueryLocal(TransientBit | (uint)_transient.AddTriple(MemoryMarshal.AsBytes(parts))).Value;
    }

    /// <summary>The id of the stored triple term of these parts; 0 if the store has none.</summary>
    public ulong FindTriple(ulong subject, ulong predicate, ulong @object) => FindStored(subject, predicate, @object).Value;

    /// <summary>The ids of a triple term's parts; false for any other term and for no term.</summary>
    public bool TryGetTriple(ulong id, out ulong subject, out ulong predicate, out ulong @object)
    {
        (subject, predicate, @object) = (0, 0, 0);
        var term = TermId.FromValue(id);
        if (term.Kind == TermIdKind.TripleTerm)
        {
            snapshot.TryGetTriple(term, out var s, out var p, out var o);
            (subject, predicate, @object) = (s.Value, p.Value, o.Value);
            return true;
        }

        if (term.Kind != TermIdKind.QueryLocal || KindOfLocal(id) != TermKind.TripleTerm)
        {
            return false;
        }

        var (heap, index) = Locate(id);
        var parts = MemoryMarshal.Cast<byte, ulong>(heap.TripleAt(index));
        (subject, predicate, @object) = (parts[0], parts[1], parts[2]);
        return true;
    }

    private ulong Intern(TripleTerm term)
    {
        var (subject, predicate, @object) = term.Triple;
        return InternTriple(Intern(subject), Intern(predicate), Intern(@object));
    }

    private ulong KeepTriple(int index)
    {
        var parts = MemoryMarshal.Cast<byte, ulong>(_transient.TripleAt(index));
        return InternTriple(Keep(parts[0]), Keep(parts[1]), Keep(parts[2]));
    }

    private ulong InternTriple(ulong subject, ulong predicate, ulong @object)
    {
        var stored = FindStored(subject, predicate, @object);
        ReadOnlySpan<ulong> parts = [subject, predicate, @object];
        return !stored.IsUnbound ? stored.Value : TermId.QueryLocal((ulong)_overlay.GetOrAddTriple(MemoryMarshal.AsBytes(parts))).Value;
    }

    /// <summary>What the store does not have in part it does not have as a whole.</summary>
    private TermId FindStored(ulong subject, ulong predicate, ulong @object) =>
        IsLocal(subject) || IsLocal(predicate) || IsLocal(@object)
            ? default
            : snapshot.FindTriple(TermId.FromValue(subject), TermId.FromValue(predicate), TermId.FromValue(@object));

    private TripleTerm ResolveTriple(ulong id, ArrayBufferWriter<byte> buffer)
    {
        TryGetTriple(id, out var subject, out var predicate, out var @object);
        return new TripleTerm(new Triple(Resolve(subject, buffer).ToTerm(), Resolve(predicate, buffer).ToTerm(), Resolve(@object, buffer).ToTerm()));
    }

    private bool IsTriple(ulong subject, ulong predicate, ulong @object) =>
        KindOf(subject) is TermKind.Iri or TermKind.BlankNode
        && KindOf(predicate) == TermKind.Iri
        && KindOf(@object) != TermKind.None
        && DepthOf(@object) < TripleTerm.MaxDepth;

    private int DepthOf(ulong id)
    {
        var depth = 0;
        while (TryGetTriple(id, out _, out _, out id))
        {
            depth++;
        }

        return depth;
    }

    private static bool IsLocal(ulong id) => TermId.FromValue(id).Kind == TermIdKind.QueryLocal;
}
