using Mutualisons.Store.Terms;

namespace Mutualisons.Store;

/// <content>Triple terms.</content>
public sealed partial class StoreSnapshot
{
    /// <summary>The id of the triple term that has these parts; <c>default</c> if it is absent here, as it is when a part is.</summary>
    public TermId FindTriple(TermId subject, TermId predicate, TermId @object) =>
        _terms.Find(new TripleEntry(subject, predicate, @object), _state.DictionaryLength);

    /// <summary>The parts of a triple term; false for any other term.</summary>
    /// <exception cref="ArgumentException">The id does not belong to this snapshot.</exception>
    public bool TryGetTriple(TermId id, out TermId subject, out TermId predicate, out TermId @object)
    {
        (subject, predicate, @object) = (default, default, default);
        if (id.Kind != TermIdKind.TripleTerm)
        {
            return false;
        }

        CheckKnown(id);
        (subject, predicate, @object) = _terms.TripleOf(id);
        return true;
    }

    private void CheckKnown(TermId id)
    {
        if (id.Kind == TermIdKind.QueryLocal || !IsKnown(id))
        {
            throw new ArgumentException($"{id} is not a term of this snapshot.", nameof(id));
        }
    }
}
