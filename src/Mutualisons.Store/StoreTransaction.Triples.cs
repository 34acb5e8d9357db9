using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store;

/// <content>Triple terms.</content>
public sealed partial class StoreTransaction
{
    /// <summary>The id of the triple term that has these parts, given out now if the store has none.</summary>
    /// <exception cref="ArgumentException">A part is not an id of this transaction.</exception>
    public TermId GetOrAddTriple(TermId subject, TermId predicate, TermId @object)
    {
        CheckOpen();
        CheckStorable(subject, nameof(subject));
        CheckStorable(predicate, nameof(predicate));
        CheckStorable(@object, nameof(@object));
        return _terms.GetOrAdd(new TripleEntry(subject, predicate, @object));
    }

    /// <summary>Parts first, so that an entry names only entries before it.</summary>
    private TermId GetOrAddTriple(Triple triple, BlankNodeScope? scope)
    {
        var parts = new ArrayBufferWriter<byte>();
        return GetOrAddTriple(PartOf(triple.Subject), PartOf(triple.Predicate), PartOf(triple.Object));

        TermId PartOf(Term part)
        {
            var view = part.ToView(parts);
            return scope is null ? GetOrAdd(view) : GetOrAdd(view, scope);
        }
    }
}
