namespace Mutualisons.Rdf.Isomorphism;

/// <summary>A colour for each blank node of a component, such that an isomorphism can map a node only to one of equal colour.</summary>
internal sealed class Colouring
{
    private readonly ulong[] _colours;
    private readonly ulong[] _sorted;

    private Colouring(Component component, ulong[] colours, WorkLimit limit)
    {
        Component = component;
        _colours = colours;
        _sorted = new ulong[colours.Length];
        Refine(limit);
    }

    public Component Component { get; }

    /// <summary>How many colours differ.</summary>
    public int Distinct { get; private set; }

    /// <summary>The colours by node.</summary>
    public ReadOnlySpan<ulong> Colours => _colours;

    /// <summary>The colours in order: equal for isomorphic components.</summary>
    public ReadOnlySpan<ulong> Sorted => _sorted;

    /// <summary>Starts with nodes all alike and refines.</summary>
    public static Colouring Of(Component component, WorkLimit limit) => new(component, new ulong[component.Nodes.Count], limit);

    /// <summary>Gives one node a colour of its own and refines again.</summary>
    public Colouring Individualise(int node, WorkLimit limit)
    {
        var colours = (ulong[])_colours.Clone();
        colours[node] = Hash.Mix(colours[node], 6);
        return new Colouring(Component, colours, limit);
    }

    /// <summary>The first node of the rarest colour that several nodes share.</summary>
    public int ChooseAmbiguous()
    {
        var (best, bestLength) = (0UL, int.MaxValue);
        for (int start = 0, end; start < _sorted.Length; start = end)
        {
            for (end = start + 1; end < _sorted.Length && _sorted[end] == _sorted[start]; end++)
            {
            }

            if (end - start > 1 && end - start < bestLength)
            {
                (best, bestLength) = (_sorted[start], end - start);
            }
        }

        return Array.IndexOf(_colours, best);
    }

    // Rounds go on while they tell more nodes apart; how many there are depends on the structure only, so isomorphic components stay comparable.
    private void Refine(WorkLimit limit)
    {
        var next = new ulong[_colours.Length];
        int before;
        do
        {
            limit.Spend(Component.Statements.Count + _colours.Length);
            before = Distinct;
            Round(next);
            next.CopyTo(_colours, 0);
            next.CopyTo(_sorted, 0);
            Array.Sort(_sorted);
            Distinct = CountDistinct();
        }
        while (Distinct > before && Distinct < _colours.Length && !limit.IsSpent);
    }

    private void Round(ulong[] next)
    {
        for (var node = 0; node < next.Length; node++)
        {
            next[node] = Hash.Mix(_colours[node], 5);
        }

        foreach (var statement in Component.Statements)
        {
            var signature = statement.Shape;
            foreach (var node in statement.Nodes)
            {
                signature = Hash.Mix(signature, _colours[node]);
            }

            for (var position = 0; position < statement.Nodes.Length; position++)
            {
                next[statement.Nodes[position]] += Hash.Mix(signature, (ulong)position);
            }
        }
    }

    private int CountDistinct()
    {
        var count = 0;
        for (var i = 0; i < _sorted.Length; i++)
        {
            count += i == 0 || _sorted[i] != _sorted[i - 1] ? 1 : 0;
        }

        return count;
    }
}
