using Mutualisons.Rdf;

namespace Mutualisons.Tests.Naive;

/// <summary>An RDF graph: a set of triples, with look-ups by each position so that web tests stay quick.</summary>
internal sealed class NaiveGraph
{
    private readonly List<Triple> _triples;
    private readonly Lazy<ILookup<Term, Triple>> _bySubject;
    private readonly Lazy<ILookup<Term, Triple>> _byPredicate;
    private readonly Lazy<ILookup<Term, Triple>> _byObject;
    private readonly Lazy<IReadOnlySet<Term>> _nodes;

    private readonly Lazy<ILookup<Triple, Term?>> _graphs;

    /// <summary>The merge of the graphs that the quads are in.</summary>
    public NaiveGraph(IEnumerable<Quad> quads)
    {
        var all = quads as IReadOnlyCollection<Quad> ?? [.. quads];
        _triples = [.. all.Select(q => q.ToTriple()).Distinct()];
        _graphs = new(() => all.Distinct().ToLookup(q => q.ToTriple(), q => q.Graph));
        _bySubject = new(() => _triples.ToLookup(t => t.Subject));
        _byPredicate = new(() => _triples.ToLookup(t => t.Predicate));
        _byObject = new(() => _triples.ToLookup(t => t.Object));
        _nodes = new(() => _triples.SelectMany(t => new[] { t.Subject, t.Object }).ToHashSet());
    }

    /// <summary>Every triple.</summary>
    public IReadOnlyList<Triple> Triples => _triples;

    /// <summary>nodes(G): the subjects and objects (section 18.4).</summary>
    public IReadOnlySet<Term> Nodes => _nodes.Value;

    /// <summary>The graphs that a triple was merged from; null is the unnamed one.</summary>
    public IEnumerable<Term?> GraphsOf(Triple triple) => _graphs.Value[triple];

    /// <summary>Triples that may match: all those with the given subject, else object, else predicate; null asks for any.</summary>
    public IEnumerable<Triple> Candidates(Term? subject, Term? predicate, Term? @object) => (subject, predicate, @object) switch
    {
        ({ } s, _, _) => _bySubject.Value[s],
        (_, { } p, { } o) when !ShorterByPredicate(p, o) => _byObject.Value[o],
        (_, { } p, _) => _byPredicate.Value[p],
        (_, _, { } o) => _byObject.Value[o],
        _ => _triples,
    };

    /// <summary>Triples with the given terms; null asks for any.</summary>
    public IEnumerable<Triple> Match(Term? subject, Term? predicate, Term? @object) =>
        Candidates(subject, predicate, @object).Where(t =>
            (subject is null || t.Subject == subject)
            && (predicate is null || t.Predicate == predicate)
            && (@object is null || t.Object == @object));

    private bool ShorterByPredicate(Term predicate, Term @object) =>
        _byPredicate.Value[predicate].Count() < _byObject.Value[@object].Count();
}
