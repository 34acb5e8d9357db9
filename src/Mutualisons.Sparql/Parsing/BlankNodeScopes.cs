using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Parsing;

/// <summary>Which basic graph pattern each blank node label stands in, since a label may stand in one only (<see href="https://www.w3.org/TR/sparql11-query/#sparqlGrammar">section 19.8, note 10</see>).</summary>
internal sealed class BlankNodeScopes
{
    private readonly Dictionary<string, (Variable Node, int Scope)> _nodes = [];
    private int _last;

    /// <summary>A scope of its own: a basic graph pattern, or one INSERT DATA.</summary>
    public int Open() => ++_last;

    /// <summary>How many labels there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>The variable of a label, the same object each time; false when the label stands in another scope already.</summary>
    public bool TryUse(string name, int scope, out Variable node)
    {
        if (!_nodes.TryGetValue(name, out var known))
        {
            _nodes.Add(name, known = (new Variable(name), scope));
        }

        node = known.Node;
        return known.Scope == scope;
    }
}
