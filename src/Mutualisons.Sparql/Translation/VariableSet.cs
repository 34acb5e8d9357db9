using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Variables in the order in which they first appear.</summary>
internal sealed class VariableSet
{
    private readonly HashSet<Variable> _members = [];
    private readonly List<Variable> _ordered = [];

    public IReadOnlyList<Variable> Ordered => _ordered;

    /// <summary>What <c>*</c> selects: the variables that the query spells.</summary>
    public IEnumerable<Variable> Visible => _ordered.Where(variable => !variable.IsBlankNode && !variable.IsInternal);

    public bool Contains(Variable variable) => _members.Contains(variable);

    public void Add(Variable variable)
    {
        if (_members.Add(variable))
        {
            _ordered.Add(variable);
        }
    }

    public void Add(PatternTerm? term)
    {
        switch (term)
        {
            case Variable variable:
                Add(variable);
                break;
            case TripleTermPattern { Pattern: var triple }:
                Add(triple);
                break;
        }
    }

    public void Add(TriplePattern triple)
    {
        Add(triple.Subject);
        Add(triple.Predicate);
        Add(triple.Object);
    }

    public void AddRange(IEnumerable<Variable> variables)
    {
        foreach (var variable in variables)
        {
            Add(variable);
        }
    }
}
