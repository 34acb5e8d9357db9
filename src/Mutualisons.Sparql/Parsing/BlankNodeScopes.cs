namespace Mutualisons.Sparql.Parsing;

/// <summary>Which basic graph pattern each blank node label stands in, since a label may stand in one only (<see href="https://www.w3.org/TR/sparql11-query/#sparqlGrammar">section 19.8, note 10</see>).</summary>
internal sealed class BlankNodeScopes
{
    private readonly Dictionary<string, int> _scopes = [];
    private int _last;

    /// <summary>A scope of its own: a basic graph pattern, or one INSERT DATA.</summary>
    public int Open() => ++_last;

    /// <summary>False when the label stands in another scope already.</summary>
    public bool TryUse(string label, int scope)
    {
        _scopes.TryAdd(label, scope);
        return _scopes[label] == scope;
    }
}
