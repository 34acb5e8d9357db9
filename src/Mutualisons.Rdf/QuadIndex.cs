namespace Mutualisons.Rdf;

/// <summary>The quads that have a term in one position.</summary>
internal sealed class QuadIndex
{
    private readonly Dictionary<Term, HashSet<Quad>> _quads = [];

    public IEnumerable<Term> Keys => _quads.Keys;

    public IReadOnlyCollection<Quad> Find(Term term) => _quads.TryGetValue(term, out var quads) ? quads : [];

    public void Add(Term term, Quad quad)
    {
        if (!_quads.TryGetValue(term, out var quads))
        {
            _quads.Add(term, quads = []);
        }

        quads.Add(quad);
    }

    public void Remove(Term term, Quad quad)
    {
        var quads = _quads[term];
        quads.Remove(quad);
        if (quads.Count == 0)
        {
            _quads.Remove(term);
        }
    }

    public void Clear() => _quads.Clear();
}
