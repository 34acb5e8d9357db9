using Mutualisons.Rdf;

namespace Mutualisons.Tests.Naive;

/// <summary>The blank nodes that BNODE(label) made for one solution (section 17.4.2.9).</summary>
internal sealed class RowLabels
{
    private Dictionary<string, BlankNode>? _nodes;

    /// <summary>The blank node of a label, made on first use.</summary>
    public BlankNode Get(string label, Func<BlankNode> create)
    {
        _nodes ??= [];
        if (!_nodes.TryGetValue(label, out var node))
        {
            _nodes.Add(label, node = create());
        }

        return node;
    }
}
