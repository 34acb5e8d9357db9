using System.Buffers;
using Mutualisons.Rdf;

namespace Mutualisons.Store.Terms;

/// <content>Triple terms: entries that name other entries.</content>
internal sealed partial class TermTable
{
    /// <summary>The id of a triple term of these parts below a dictionary length; <c>default</c> if it is absent there.</summary>
    public TermId Find(TripleEntry triple, int length)
    {
        Span<byte> entry = stackalloc byte[TripleEntry.Length];
        triple.Write(entry);
        var index = Dictionary.Find(TermIdKind.TripleTerm, entry, length);
        return index < 0 ? default : TermId.Dictionary(TermIdKind.TripleTerm, index);
    }

    /// <summary>The id of a triple term of these parts, which is added if it is new; the parts are ids of this table.</summary>
    public TermId GetOrAdd(TripleEntry triple)
    {
        Span<byte> entry = stackalloc byte[TripleEntry.Length];
        triple.Write(entry);
        return TermId.Dictionary(TermIdKind.TripleTerm, Dictionary.GetOrAdd(TermIdKind.TripleTerm, entry));
    }

    /// <summary>The parts of a triple term.</summary>
    public TripleEntry TripleOf(TermId id) => TripleEntry.Read(Dictionary.BytesOf((int)id.Payload));

    private TermId FindTriple(Triple triple, int length, ulong blankNodeCount)
    {
        var parts = new ArrayBufferWriter<byte>();
        var subject = Find(triple.Subject.ToView(parts), length, blankNodeCount);
        var predicate = subject.IsUnbound ? default : Find(triple.Predicate.ToView(parts), length, blankNodeCount);
        var @object = predicate.IsUnbound ? default : Find(triple.Object.ToView(parts), length, blankNodeCount);
        return @object.IsUnbound ? default : Find(new TripleEntry(subject, predicate, @object), length);
    }

    private TripleTerm ResolveTriple(TermId id, ArrayBufferWriter<byte> buffer)
    {
        var (subject, predicate, @object) = TripleOf(id);
        return new TripleTerm(new Triple(Resolve(subject, buffer).ToTerm(), Resolve(predicate, buffer).ToTerm(), Resolve(@object, buffer).ToTerm()));
    }
}
