namespace Mutualisons.Rdf.Isomorphism;

/// <summary>A dataset as isomorphism sees it: numbered blank nodes, the statements about them, and the rest.</summary>
internal sealed class BlankNodeGraph
{
    private readonly Dictionary<BlankNode, int> _numbers = [];

    public BlankNodeGraph(Dataset dataset)
    {
        Dataset = dataset;
        var found = new List<int>();
        foreach (var quad in dataset)
        {
            found.Clear();
            var shape = Shape(quad, found);
            if (found.Count == 0)
            {
                Ground.Add(quad);
            }
            else
            {
                Statements.Add(new BlankNodeStatement(quad, shape, [.. found]));
            }
        }
    }

    public Dataset Dataset { get; }

    public List<BlankNode> Nodes { get; } = [];

    public List<BlankNodeStatement> Statements { get; } = [];

    public List<Quad> Ground { get; } = [];

    private ulong Shape(Quad quad, List<int> found)
    {
        var shape = Shape(quad.Subject, 1, found);
        shape = Shape(quad.Predicate, shape, found);
        shape = Shape(quad.Object, shape, found);
        return quad.Graph is null ? Hash.Mix(shape, 2) : Shape(quad.Graph, shape, found);
    }

    private ulong Shape(Term term, ulong shape, List<int> found)
    {
        switch (term)
        {
            case BlankNode node:
                found.Add(Number(node));
                return Hash.Mix(shape, 3);
            case TripleTerm { Triple: var (subject, predicate, @object) }:
                shape = Shape(subject, Hash.Mix(shape, 4), found);
                shape = Shape(predicate, shape, found);
                return Shape(@object, shape, found);
            default:
                return Hash.Mix(shape, (ulong)term.GetHashCode());
        }
    }

    private int Number(BlankNode node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            number = Nodes.Count;
            _numbers.Add(node, number);
            Nodes.Add(node);
        }

        return number;
    }
}
