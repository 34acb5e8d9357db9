using System.Diagnostics.CodeAnalysis;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Triples;

/// <summary>The triples of one answer, each once, grouped by subject; not thread-safe.</summary>
internal sealed class TripleSet
{
    private readonly Dictionary<Term, List<Triple>> _bySubject = [];
    private readonly HashSet<Term> _unsorted = [];
    private readonly HashSet<Triple> _all = [];

    /// <summary>How many triples there are.</summary>
    public int Count => _all.Count;

    /// <summary>The subjects, in no stated order.</summary>
    public IReadOnlyCollection<Term> Subjects => _bySubject.Keys;

    /// <summary>Adds a triple unless it is there.</summary>
    public void Add(Term subject, Term predicate, Term @object) => Add(new(subject, predicate, @object));

    /// <summary>Adds a triple unless it is there.</summary>
    public void Add(Triple triple)
    {
        if (!_all.Add(triple))
        {
            return;
        }

        if (!_bySubject.TryGetValue(triple.Subject, out var group))
        {
            _bySubject[triple.Subject] = group = [];
        }

        group.Add(triple);
        _unsorted.Add(triple.Subject);
    }

    /// <summary>Whether the subject has any triple.</summary>
    public bool Describes(Term subject) => _bySubject.ContainsKey(subject);

    /// <summary>The triples of a subject in <see cref="TripleOrder"/>; none when it has none.</summary>
    public IReadOnlyList<Triple> Of(Term subject)
    {
        if (!_bySubject.TryGetValue(subject, out var group))
        {
            return [];
        }

        // Once, since whoever walks the list may ask for it again meanwhile.
        if (_unsorted.Remove(subject))
        {
            group.Sort(TripleOrder.WithinSubject);
        }

        return group;
    }

    /// <summary>The objects of a subject and a predicate, in order.</summary>
    public IEnumerable<Term> Objects(Term subject, Iri predicate) =>
        Of(subject).Where(triple => triple.Predicate == predicate).Select(triple => triple.Object);

    /// <summary>The values at the end of a path, each once, in order of its ways.</summary>
    public IEnumerable<Term> Follow(Term subject, FieldPath path) => path.Ways
        .SelectMany(way => way.Aggregate((IEnumerable<Term>)[subject], (nodes, step) => nodes.SelectMany(node => Objects(node, step))))
        .Distinct();

    /// <summary>The first object of a subject and a predicate, or null.</summary>
    public Term? FirstObject(Term subject, Iri predicate) => Objects(subject, predicate).FirstOrDefault();

    /// <summary>Finds the lexical form of the first literal of a subject and a predicate.</summary>
    public bool TryGetText(Term subject, Iri predicate, [NotNullWhen(true)] out string? text)
    {
        text = Objects(subject, predicate).OfType<Literal>().FirstOrDefault()?.LexicalForm;
        return text is not null;
    }

    /// <summary>All triples: the subjects given first, then the others in order; the same triples always come in the same order.</summary>
    public IEnumerable<Triple> InOrder(IEnumerable<Term> first)
    {
        var seen = new HashSet<Term>();
        foreach (var subject in first.Concat(_bySubject.Keys.OrderBy(TripleOrder.KeyOf, StringComparer.Ordinal)))
        {
            if (seen.Add(subject))
            {
                foreach (var triple in Of(subject))
                {
                    yield return triple;
                }
            }
        }
    }
}
