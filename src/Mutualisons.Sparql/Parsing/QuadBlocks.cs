using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <summary>The quads of a template as they are read; those of data leave in blocks, so that data of any size is never held whole.</summary>
/// <param name="size">How many make a block.</param>
/// <param name="handle">Takes each block; null keeps all of them.</param>
internal sealed class QuadBlocks(int size = int.MaxValue, Action<ValueList<QuadPattern>>? handle = null)
{
    private readonly List<QuadPattern> _quads = [];

    /// <summary>What GRAPH names for the triples that come now.</summary>
    public PatternTerm? Graph { get; set; }

    /// <summary>Takes triples out of a list.</summary>
    public void Add(List<PathTriple> triples)
    {
        foreach (var triple in triples)
        {
            _quads.Add(new QuadPattern(triple.Subject, triple.Predicate!, triple.Object, Graph));
        }

        triples.Clear();
        if (_quads.Count >= size)
        {
            handle?.Invoke(Take());
        }
    }

    /// <summary>The quads that have not left; none are afterwards.</summary>
    public ValueList<QuadPattern> Take()
    {
        var quads = _quads.ToValueList();
        _quads.Clear();
        return quads;
    }
}
