namespace Mutualisons.Rdf.Isomorphism;

/// <summary>Blank nodes that statements connect, directly or through each other, with those statements; nodes are numbered within the component.</summary>
internal sealed class Component
{
    public List<BlankNode> Nodes { get; } = [];

    public List<BlankNodeStatement> Statements { get; } = [];

    /// <summary>The components of a dataset, found by union and find.</summary>
    public static List<Component> Split(BlankNodeGraph graph)
    {
        var parents = Enumerable.Range(0, graph.Nodes.Count).ToArray();
        foreach (var statement in graph.Statements)
        {
            foreach (var node in statement.Nodes)
            {
                parents[Root(parents, node)] = Root(parents, statement.Nodes[0]);
            }
        }

        var components = new Dictionary<int, Component>();
        var numbers = new int[parents.Length];
        for (var node = 0; node < parents.Length; node++)
        {
            var root = Root(parents, node);
            if (!components.TryGetValue(root, out var component))
            {
                components.Add(root, component = new Component());
            }

            numbers[node] = component.Nodes.Count;
            component.Nodes.Add(graph.Nodes[node]);
        }

        foreach (var statement in graph.Statements)
        {
            var local = Array.ConvertAll(statement.Nodes, node => numbers[node]);
            components[Root(parents, statement.Nodes[0])].Statements.Add(statement with { Nodes = local });
        }

        return [.. components.Values];
    }

    private static int Root(int[] parents, int node)
    {
        while (parents[node] != node)
        {
            node = parents[node] = parents[parents[node]];
        }

        return node;
    }
}
