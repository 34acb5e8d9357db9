using System.Buffers;
using System.Globalization;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Store;

namespace Mutualisons.Query.Execution;

/// <summary>Every term that an execution meets, by raw id: inline, of the store's dictionary, or of the overlay, so that equal terms have equal ids.</summary>
/// <remarks>
/// Terms that an expression makes on its way are transient: numbered, but not looked up, and gone with the next batch;
/// only what is kept in a column goes through <see cref="Intern(in TermView)"/>.
/// </remarks>
internal sealed partial class TermSpace(StoreSnapshot snapshot, MemoryBudget budget) : IDisposable
{
    private const ulong TransientBit = 1UL << (TermId.PayloadBits - 1);

    private readonly OverlayDictionary _overlay = new(budget);
    private readonly TermHeap _transient = new(budget);
    private readonly ArrayBufferWriter<byte> _constants = new();
    private int _blankNodes;

    /// <summary>The id of a term: the store's, or the overlay's.</summary>
    public ulong Intern(in TermView term)
    {
        if (term.Kind == TermKind.TripleTerm)
        {
            return Intern(term.Triple!);
        }

        if (TermId.TryInline(term, out var id))
        {
            return id.Value;
        }

        id = snapshot.Find(term);
        return id.IsUnbound ? TermId.QueryLocal((ulong)_overlay.GetOrAdd(term)).Value : id.Value;
    }

    /// <summary>The id of a constant of the query.</summary>
    public ulong Intern(Term term)
    {
        if (term is TripleTerm triple)
        {
            return Intern(triple);
        }

        _constants.ResetWrittenCount();
        return Intern(term.ToView(_constants));
    }

    /// <summary>The lasting id of any id, transient or not.</summary>
    public ulong Keep(ulong id) => !IsTransient(id) ? id
        : _transient.KindOf(TransientIndex(id)) == TermKind.TripleTerm ? KeepTriple(TransientIndex(id))
        : Intern(_transient[TransientIndex(id)]);

    /// <summary>An id for a term that holds until <see cref="ForgetTransients"/>; equal terms may get different ones.</summary>
    public ulong AddTransient(in TermView term) =>
        term.Kind == TermKind.TripleTerm ? Intern(term.Triple!)
        : TermId.TryInline(term, out var id) ? id.Value
        : TermId.QueryLocal(TransientBit | (uint)_transient.Add(term)).Value;

    public void ForgetTransients() => _transient.Clear();

    /// <summary>A blank node that is in nobody's data.</summary>
    public ulong NewBlankNode()
    {
        var label = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"q{_blankNodes++}"));
        return TermId.QueryLocal((ulong)_overlay.AddFresh(TermView.BlankNode(label))).Value;
    }

    /// <summary>The term of an id, <c>default</c> for an unbound cell or the unnamed graph; its spans lie in lasting memory or in <paramref name="buffer"/>.</summary>
    public TermView Resolve(ulong id, ArrayBufferWriter<byte> buffer)
    {
        var termId = TermId.FromValue(id);
        if (termId.Kind != TermIdKind.QueryLocal)
        {
            return snapshot.Resolve(termId, buffer);
        }

        var (heap, index) = Locate(id);
        return heap.KindOf(index) == TermKind.TripleTerm ? TermView.TripleTerm(ResolveTriple(id, buffer)) : heap[index];
    }

    public TermKind KindOf(ulong id) => TermId.FromValue(id).Kind switch
    {
        TermIdKind.Unbound or TermIdKind.DefaultGraph => TermKind.None,
        TermIdKind.BlankNode => TermKind.BlankNode,
        TermIdKind.Iri => TermKind.Iri,
        TermIdKind.TripleTerm => TermKind.TripleTerm,
        TermIdKind.QueryLocal => KindOfLocal(id),
        _ => TermKind.Literal,
    };

    /// <summary>Whether two ids, transient or not, are the same term.</summary>
    public bool AreSame(ulong left, ulong right) => left == right || ((IsTransient(left) || IsTransient(right)) && Keep(left) == Keep(right));

    public void Dispose()
    {
        _overlay.Dispose();
        _transient.Dispose();
    }

    /// <summary>Whether an id holds only until <see cref="ForgetTransients"/>.</summary>
    public static bool IsTransient(ulong id) => id >> TermId.PayloadBits == (ulong)TermIdKind.QueryLocal && (id & TransientBit) != 0;

    private TermKind KindOfLocal(ulong id)
    {
        var (heap, index) = Locate(id);
        return heap.KindOf(index);
    }

    private (TermHeap Heap, int Index) Locate(ulong id) =>
        IsTransient(id) ? (_transient, TransientIndex(id)) : (_overlay.Heap, (int)TermId.FromValue(id).Payload);

    private static int TransientIndex(ulong id) => (int)(uint)id;
}
