using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>Walking and rebuilding expressions.</summary>
internal static class ExpressionParts
{
    /// <summary>The direct parts of an expression; a pattern in EXISTS is none.</summary>
    public static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        OrExpression or => [or.Left, or.Right],
        AndExpression and => [and.Left, and.Right],
        NotExpression not => [not.Operand],
        ComparisonExpression comparison => [comparison.Left, comparison.Right],
        ArithmeticExpression arithmetic => [arithmetic.Left, arithmetic.Right],
        UnaryExpression unary => [unary.Operand],
        InExpression @in => [@in.Operand, .. @in.Items],
        FunctionExpression function => function.Arguments,
        IriFunctionExpression function => function.Arguments,
        AggregateExpression { Aggregate.Argument: { } argument } => [argument],
        _ => [],
    };

    /// <summary>The expression with its direct parts replaced.</summary>
    public static Expression Rebuild(Expression expression, Func<Expression, Expression> replace) => expression switch
    {
        OrExpression or => new OrExpression(replace(or.Left), replace(or.Right)),
        AndExpression and => new AndExpression(replace(and.Left), replace(and.Right)),
        NotExpression not => new NotExpression(replace(not.Operand)),
        ComparisonExpression c => c with { Left = replace(c.Left), Right = replace(c.Right) },
        ArithmeticExpression a => a with { Left = replace(a.Left), Right = replace(a.Right) },
        UnaryExpression unary => unary with { Operand = replace(unary.Operand) },
        InExpression i => i with { Operand = replace(i.Operand), Items = i.Items.Select(replace).ToValueList() },
        FunctionExpression f => f with { Arguments = f.Arguments.Select(replace).ToValueList() },
        IriFunctionExpression f => f with { Arguments = f.Arguments.Select(replace).ToValueList() },
        AggregateExpression { Aggregate: { Argument: { } argument } aggregate } => new AggregateExpression(aggregate with { Argument = replace(argument) }),
        _ => expression,
    };

    /// <summary>The parts of a conjunction: a row passes a FILTER on it exactly when it passes a FILTER on each.</summary>
    public static IEnumerable<Expression> Conjuncts(Expression expression) =>
        expression is AndExpression and ? Conjuncts(and.Left).Concat(Conjuncts(and.Right)) : [expression];

    /// <summary>Whether EXISTS stands anywhere in it.</summary>
    public static bool HasExists(Expression expression) => expression is ExistsExpression || Children(expression).Any(HasExists);

    /// <summary>Whether it gives another value each time that it is evaluated, so that it must not be moved to where it is evaluated more or less often.</summary>
    public static bool IsVolatile(Expression expression) =>
        expression is FunctionExpression { Function: BuiltInFunction.Rand or BuiltInFunction.Uuid or BuiltInFunction.StrUuid or BuiltInFunction.BNode }
        || Children(expression).Any(IsVolatile);

    /// <summary>Whether <c>BNODE(label)</c> stands anywhere in it.</summary>
    public static bool HasLabelledBlankNode(Expression expression) =>
        expression is FunctionExpression { Function: BuiltInFunction.BNode, Arguments.IsEmpty: false } || Children(expression).Any(HasLabelledBlankNode);
}
