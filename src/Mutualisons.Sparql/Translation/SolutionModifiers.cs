using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Everything behind the pattern of a query level, put around it in the order of <see href="https://www.w3.org/TR/sparql11-query/#convertSolMod">sections 18.2.4 and 18.2.5</see>.</summary>
internal sealed class SolutionModifiers(VariableNames names)
{
    private readonly List<GroupKey> _keys = [];
    private readonly List<(Variable Variable, Expression? Value)> _selected = [];

    /// <summary>The keys of GROUP BY; an expression without a name has an internal one.</summary>
    public IReadOnlyList<GroupKey> Keys => _keys;

    public List<Expression> Having { get; } = [];

    public List<OrderCondition> Order { get; } = [];

    /// <summary>Whether solutions are grouped: by GROUP BY, or because there is an aggregate.</summary>
    public bool IsGrouped { get; set; }

    public bool SelectsAll { get; set; }

    public bool IsDistinct { get; set; }

    public bool IsReduced { get; set; }

    public long Offset { get; set; }

    public long? Limit { get; set; }

    /// <summary>The VALUES behind the query level.</summary>
    public Table? Values { get; set; }

    public void AddSelectItem(Variable variable, Expression? value) => _selected.Add((variable, value));

    public void AddKey(Expression value, Variable? name = null)
    {
        var variable = name ?? (value as VariableExpression)?.Variable ?? names.FreshInternal();
        if (!_keys.Exists(key => key.Variable == variable))
        {
            _keys.Add(new GroupKey(variable, value));
        }
    }

    /// <summary>The pattern of ASK, CONSTRUCT and DESCRIBE, which select nothing.</summary>
    public AlgebraNode Translate(GroupPattern where) => Slice(OrderBy(Extend(where)));

    /// <summary>The pattern of SELECT and its variables.</summary>
    public (AlgebraNode Pattern, ValueList<Variable> Variables) TranslateSelect(GroupPattern where)
    {
        var variables = Variables(where);
        AlgebraNode node = new Project(OrderBy(Extend(where)), variables);
        if (IsDistinct)
        {
            node = new Distinct(node);
        }
        else if (IsReduced)
        {
            node = new Reduced(node);
        }

        return (Slice(node), variables);
    }

    private ValueList<Variable> Variables(GroupPattern where)
    {
        var variables = new VariableSet();
        variables.AddRange(SelectsAll ? where.Scope.Visible : _selected.Select(item => item.Variable));
        if (SelectsAll && Values is not null)
        {
            variables.AddRange(Values.Variables);
        }

        return variables.Ordered.ToValueList();
    }

    // Sections 18.2.4.1 to 18.2.4.4: groups, HAVING, VALUES, and what SELECT computes. A HAVING that reads what SELECT computes
    // comes behind it: by the letter it would see nothing and drop every group, which nobody means who writes it.
    private AlgebraNode Extend(GroupPattern where)
    {
        var node = IsGrouped ? Group(where.ToNode()) : where.ToNode();
        var computesFirst = HavingReadsComputed();
        if (computesFirst)
        {
            node = Compute(node);
        }

        if (Having.Count > 0)
        {
            node = new Filter(Balanced.Combine(Having, static (left, right) => new AndExpression(left, right)), node);
        }

        if (Values is not null)
        {
            node = Joins.Of(node, Values);
        }

        return computesFirst ? node : Compute(node);
    }

    private bool HavingReadsComputed() => Having.Exists(condition =>
        AlgebraVariables.OutsideAggregates(condition).Any(variable => _selected.Exists(item => item.Value is not null && item.Variable == variable)));

    private AlgebraNode Compute(AlgebraNode node)
    {
        foreach (var (variable, value) in _selected)
        {
            node = value is null ? node : new Extend(node, variable, value);
        }

        return node;
    }

    private Group Group(AlgebraNode input)
    {
        HashSet<Variable> keys = [.. _keys.Select(key => key.Variable)];
        HashSet<Variable> known = [.. keys];
        var extraction = new AggregateExtraction(names, known);
        for (var i = 0; i < _selected.Count; i++)
        {
            var (variable, value) = _selected[i];
            _selected[i] = (variable, value is null ? null : extraction.Extract(value));
            known.Add(variable);
        }

        for (var i = 0; i < Having.Count; i++)
        {
            Having[i] = extraction.Extract(Having[i]);
        }

        for (var i = 0; i < Order.Count; i++)
        {
            Order[i] = Order[i] with { Value = extraction.Extract(Order[i].Value) };
        }

        return new Group(input, _keys.ToValueList(), extraction.Bindings);
    }

    private AlgebraNode OrderBy(AlgebraNode node) => Order.Count == 0 ? node : new OrderBy(node, Order.ToValueList());

    private AlgebraNode Slice(AlgebraNode node) => Offset == 0 && Limit is null ? node : new Slice(node, Offset, Limit);
}
