using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Translates the elements of one group, in order, to algebra (<see href="https://www.w3.org/TR/sparql11-query/#sparqlTranslateGraphPatterns">section 18.2.2.6</see>).</summary>
/// <param name="names">Names the variables.</param>
/// <param name="use">What predicates that are property functions mean here.</param>
internal sealed class GroupBuilder(VariableNames names, PropertyFunctionUse use)
{
    private readonly PropertyCalls _calls = new(use);
    private readonly List<TriplePattern> _triples = [];
    private readonly List<Expression> _filters = [];
    private readonly List<PathTriple> _steps = [];
    private readonly VariableSet _scope = new();
    private AlgebraNode _pattern = Bgp.Empty;

    /// <summary>The pattern of DELETE WHERE, whose template it is too.</summary>
    public static GroupPattern OfQuads(ValueList<QuadPattern> quads, VariableNames names)
    {
        var group = new GroupBuilder(names, PropertyFunctionUse.Refused);
        for (var i = 0; i < quads.Count;)
        {
            var graph = quads[i].Graph;
            var block = graph is null ? group : new GroupBuilder(names, PropertyFunctionUse.Refused);
            for (; i < quads.Count && Equals(quads[i].Graph, graph); i++)
            {
                block.AddTriple(new PathTriple(quads[i].Subject, quads[i].Predicate, null, quads[i].Object));
            }

            if (graph is not null)
            {
                group.AddGraph(graph, block.Build());
            }
        }

        return group.Build();
    }

    /// <summary>Whether an element so far may bind the variable (<see href="https://www.w3.org/TR/sparql11-query/#variableScope">section 18.2.1</see>).</summary>
    public bool IsInScope(Variable variable) => _scope.Contains(variable);

    public void AddTriple(PathTriple triple)
    {
        _scope.Add(triple.Subject);
        _scope.Add(triple.Predicate);
        _scope.Add(triple.Object);
        if (triple.Path is null)
        {
            AddLink(triple);
            return;
        }

        _steps.Clear();
        PathSimplification.Simplify(triple.Subject, triple.Path, triple.Object, names, _steps);
        foreach (var step in _steps)
        {
            if (step.Path is null)
            {
                AddLink(step with { Verb = triple.Verb });
            }
            else
            {
                Append(new PathPattern(step.Subject, step.Path, step.Object));
            }
        }
    }

    /// <summary>A filter holds for the whole group, so it does not end the basic graph pattern.</summary>
    public void AddFilter(Expression condition) => _filters.Add(condition);

    public void AddGroup(GroupPattern group)
    {
        Append(group.ToNode());
        _scope.AddRange(group.Scope.Ordered);
    }

    public void AddOptional(GroupPattern group)
    {
        _pattern = new LeftJoin(Flush(), group.Body, group.Filter);
        _scope.AddRange(group.Scope.Ordered);
    }

    public void AddMinus(GroupPattern group) => _pattern = new Minus(Flush(), group.ToNode());

    public void AddGraph(PatternTerm name, GroupPattern group)
    {
        Append(new GraphScope(name, group.ToNode()));
        _scope.Add(name);
        _scope.AddRange(group.Scope.Ordered);
    }

    public void AddService(PatternTerm endpoint, GroupPattern group, string text, bool isSilent)
    {
        Append(new Service(endpoint, group.ToNode(), text, isSilent));
        _scope.Add(endpoint);
        _scope.AddRange(group.Scope.Ordered);
    }

    public void AddBind(Variable variable, Expression value)
    {
        _pattern = new Extend(Flush(), variable, value);
        _scope.Add(variable);
    }

    public void AddTable(Table table)
    {
        Append(table);
        _scope.AddRange(table.Variables);
    }

    public GroupPattern Build()
    {
        var filter = _filters.Count == 0 ? null : Balanced.Combine(_filters, static (left, right) => new AndExpression(left, right));
        return new GroupPattern(Flush(), filter, _scope);
    }

    private void AddLink(PathTriple link)
    {
        if (!_calls.TryAdd(link))
        {
            _triples.Add(new TriplePattern(link.Subject, link.Predicate!, link.Object));
        }
    }

    private void Append(AlgebraNode node) => _pattern = Joins.Of(Flush(), node);

    // The triple patterns side by side so far become one basic graph pattern (section 18.2.2.5), joined with the property functions among them.
    private AlgebraNode Flush()
    {
        var functions = _calls.Drain(_triples);
        if (_triples.Count > 0)
        {
            _pattern = Joins.Of(_pattern, new Bgp(_triples.ToValueList()));
            _triples.Clear();
        }

        foreach (var function in functions)
        {
            _pattern = Joins.Of(_pattern, function);
        }

        return _pattern;
    }
}
