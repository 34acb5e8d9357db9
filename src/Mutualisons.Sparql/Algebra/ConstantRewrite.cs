using System.Runtime.CompilerServices;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>Replaces IRIs that stand for a node: in subjects, objects, ends of paths, templates, VALUES, expressions and DESCRIBE; predicates, graph names, functions and what goes to a SERVICE stay.</summary>
/// <remarks>A blank node as a constant denotes the stored node with that stable label; one that the engine does not have matches nothing.</remarks>
internal sealed class ConstantRewrite(Func<Iri, Term> replace)
{
    private readonly Func<Iri, Term> _replace = replace;

    public SparqlQuery Apply(SparqlQuery query)
    {
        var pattern = Apply(query.Pattern);
        return query switch
        {
            ConstructQuery construct => construct with { Pattern = pattern, Template = construct.Template.Select(Apply).ToValueList() },
            DescribeQuery describe => describe with { Pattern = pattern, Targets = describe.Targets.Select(Apply).ToValueList() },
            _ => query with { Pattern = pattern },
        };
    }

    public UpdateOperation Apply(UpdateOperation operation) => operation switch
    {
        InsertData insert => new InsertData(Apply(insert.Quads)),
        DeleteData delete => new DeleteData(Apply(delete.Quads)),
        DeleteInsert change => change with { Delete = Apply(change.Delete), Insert = Apply(change.Insert), Pattern = Apply(change.Pattern) },
        _ => operation,
    };

    private AlgebraNode Apply(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node is Service ? node : ApplyToParts(AlgebraTree.MapInputs(node, Apply));
    }

    // What the node itself holds; its inputs are done.
    private AlgebraNode ApplyToParts(AlgebraNode node) => node switch
    {
        Bgp bgp => new Bgp(bgp.Patterns.Select(Apply).ToValueList()),
        PathPattern path => path with { Subject = Apply(path.Subject), Object = Apply(path.Object) },
        PropertyFunction function => function.MapTerms(Apply),
        Table table => table with { Rows = table.Rows.Select(row => row.Select(cell => cell is null ? null : Apply(cell)).ToValueList()).ToValueList() },
        Filter filter => filter with { Condition = Apply(filter.Condition) },
        LeftJoin { Condition: { } condition } join => join with { Condition = Apply(condition) },
        Extend extend => extend with { Value = Apply(extend.Value) },
        Group group => group with { Keys = group.Keys.Select(key => key with { Value = Apply(key.Value) }).ToValueList(), Aggregates = group.Aggregates.Select(Apply).ToValueList() },
        OrderBy order => order with { Conditions = order.Conditions.Select(condition => condition with { Value = Apply(condition.Value) }).ToValueList() },
        _ => node,
    };

    private Expression Apply(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            ConstantExpression constant => new ConstantExpression(Apply(constant.Value)),
            ExistsExpression exists => exists with { Pattern = Apply(exists.Pattern) },
            _ => ExpressionTree.MapChildren(expression, Apply),
        };
    }

    private AggregateBinding Apply(AggregateBinding binding) =>
        binding.Aggregate.Argument is { } argument ? binding with { Aggregate = binding.Aggregate with { Argument = Apply(argument) } } : binding;

    private ValueList<QuadPattern> Apply(ValueList<QuadPattern> quads) =>
        quads.Select(Apply).ToValueList();

    // Data of a hundred megabytes is looked through for IRIs that are hardly ever there: what does not change is not made again.
    private QuadPattern Apply(QuadPattern quad)
    {
        var (subject, @object) = (Apply(quad.Subject), Apply(quad.Object));
        return ReferenceEquals(subject, quad.Subject) && ReferenceEquals(@object, quad.Object) ? quad : quad with { Subject = subject, Object = @object };
    }

    private TriplePattern Apply(TriplePattern triple) => triple with { Subject = Apply(triple.Subject), Object = Apply(triple.Object) };

    private PatternTerm Apply(PatternTerm term) => term switch
    {
        ConstantTerm constant => Apply(constant.Value) is var value && ReferenceEquals(value, constant.Value) ? constant : new ConstantTerm(value),
        TripleTermPattern triple => new TripleTermPattern(Apply(triple.Pattern)),
        _ => term,
    };

    private Term Apply(Term term) => term switch
    {
        Iri iri => _replace(iri),
        TripleTerm { Triple: var triple } => new TripleTerm(new Triple(Apply(triple.Subject), triple.Predicate, Apply(triple.Object))),
        _ => term,
    };
}
