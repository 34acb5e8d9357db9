using System.Collections;

namespace Mutualisons.Rdf;

/// <summary>A set of quads in memory, for documents, tests and results of moderate size (RDF 1.1 Concepts, section 4); not thread-safe.</summary>
/// <remarks>Without removals, quads come back in the order in which they were added. Changing the dataset ends enumerations of it.</remarks>
public sealed class Dataset : IReadOnlyCollection<Quad>
{
    private readonly HashSet<Quad> _quads = [];
    private readonly HashSet<Quad> _unnamed = [];
    private readonly QuadIndex _subjects = new();
    private readonly QuadIndex _predicates = new();
    private readonly QuadIndex _objects = new();
    private readonly QuadIndex _graphs = new();

    /// <summary>An empty dataset.</summary>
    public Dataset()
    {
    }

    /// <summary>A dataset that holds these quads.</summary>
    public Dataset(IEnumerable<Quad> quads) => AddRange(quads);

    /// <summary>The number of quads.</summary>
    public int Count => _quads.Count;

    /// <summary>The names of the graphs that hold a triple; the unnamed graph has none.</summary>
    public IEnumerable<Term> GraphNames => _graphs.Keys;

    /// <summary>Adds a quad, and says false if it was there.</summary>
    public bool Add(Quad quad)
    {
        if (!_quads.Add(quad))
        {
            return false;
        }

        _subjects.Add(quad.Subject, quad);
        _predicates.Add(quad.Predicate, quad);
        _objects.Add(quad.Object, quad);
        if (quad.Graph is null)
        {
            _unnamed.Add(quad);
        }
        else
        {
            _graphs.Add(quad.Graph, quad);
        }

        return true;
    }

    /// <summary>Adds a triple to a graph, or to the unnamed graph, and says false if it was there.</summary>
    public bool Add(Term subject, Term predicate, Term @object, Term? graph = null) => Add(new Quad(subject, predicate, @object, graph));

    /// <summary>Adds quads; those that are there already make no difference.</summary>
    public void AddRange(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            Add(quad);
        }
    }

    /// <summary>Removes a quad, and says false if it was not there.</summary>
    public bool Remove(Quad quad)
    {
        if (!_quads.Remove(quad))
        {
            return false;
        }

        _subjects.Remove(quad.Subject, quad);
        _predicates.Remove(quad.Predicate, quad);
        _objects.Remove(quad.Object, quad);
        if (quad.Graph is null)
        {
            _unnamed.Remove(quad);
        }
        else
        {
            _graphs.Remove(quad.Graph, quad);
        }

        return true;
    }

    /// <summary>Removes every triple of a graph, or of the unnamed graph for null, and says how many there were.</summary>
    public int RemoveGraph(Term? graph)
    {
        var quads = InGraph(graph).ToArray();
        foreach (var quad in quads)
        {
            Remove(quad);
        }

        return quads.Length;
    }

    /// <summary>Removes everything.</summary>
    public void Clear()
    {
        _quads.Clear();
        _unnamed.Clear();
        _subjects.Clear();
        _predicates.Clear();
        _objects.Clear();
        _graphs.Clear();
    }

    /// <summary>Whether the quad is there.</summary>
    public bool Contains(Quad quad) => _quads.Contains(quad);

    /// <summary>The quads of every graph that have the terms given; null stands for any term.</summary>
    public IEnumerable<Quad> Match(Term? subject = null, Term? predicate = null, Term? @object = null) =>
        Filter(_quads, subject, predicate, @object);

    /// <summary>The quads of one graph, or of the unnamed graph for null, that have the terms given; null stands for any term.</summary>
    public IEnumerable<Quad> MatchIn(Term? graph, Term? subject = null, Term? predicate = null, Term? @object = null) =>
        Filter(InGraph(graph), subject, predicate, @object).Where(quad => Equals(quad.Graph, graph));

    /// <inheritdoc/>
    public IEnumerator<Quad> GetEnumerator() => _quads.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyCollection<Quad> InGraph(Term? graph) => graph is null ? _unnamed : _graphs.Find(graph);

    // Walks the shortest list that any given term offers.
    private IEnumerable<Quad> Filter(IReadOnlyCollection<Quad> quads, Term? subject, Term? predicate, Term? @object)
    {
        quads = Shorter(quads, subject, _subjects);
        quads = Shorter(quads, @object, _objects);
        quads = Shorter(quads, predicate, _predicates);
        return quads.Where(quad =>
            (subject is null || quad.Subject == subject)
            && (predicate is null || quad.Predicate == predicate)
            && (@object is null || quad.Object == @object));
    }

    private static IReadOnlyCollection<Quad> Shorter(IReadOnlyCollection<Quad> quads, Term? term, QuadIndex index) =>
        term is not null && index.Find(term) is { } found && found.Count < quads.Count ? found : quads;
}
