using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>What one graph says about one subject: its predicates with their objects, types first.</summary>
internal sealed class SubjectContent(Term subject)
{
    private readonly OrderedDictionary<Term, List<Term>> _objects = [];

    /// <summary>The subject.</summary>
    public Term Subject { get; } = subject;

    /// <summary>True when it has been written, at the top or nested.</summary>
    public bool IsWritten { get; set; }

    /// <summary>True when it is known to be part of no list that can be folded.</summary>
    public bool IsOutsideLists { get; set; }

    /// <summary>The predicates with their objects.</summary>
    public IReadOnlyList<KeyValuePair<Term, List<Term>>> Predicates => _objects;

    public void Add(Term predicate, Term @object)
    {
        if (!_objects.TryGetValue(predicate, out var objects))
        {
            objects = [];
            _objects.Insert(predicate == RdfVocabulary.Type ? 0 : _objects.Count, predicate, objects);
        }

        objects.Add(@object);
    }

    /// <summary>True when this is nothing but a node of a list, with its item and what follows.</summary>
    public bool IsListNode(out Term item, out Term rest)
    {
        item = rest = Subject;
        if (_objects.Count != 2
            || !_objects.TryGetValue(RdfVocabulary.First, out var items)
            || !_objects.TryGetValue(RdfVocabulary.Rest, out var rests)
            || items.Count != 1
            || rests.Count != 1)
        {
            return false;
        }

        item = items[0];
        rest = rests[0];
        return true;
    }
}
