namespace Mutualisons.Sparql.Algebra;

/// <summary>Walks and rebuilds expressions one level at a time, so that a rewrite says only what it changes.</summary>
public static class ExpressionTree
{
    /// <summary>The operands and arguments right below; an EXISTS pattern is not one, an aggregate's argument is.</summary>
    public static ValueList<Expression> Children(Expression expression) => expression switch
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

    /// <summary>The same expression over mapped children; the very same object when no child changes.</summary>
    public static Expression MapChildren(Expression expression, Func<Expression, Expression> map) => expression switch
    {
        OrExpression or => Map(or.Left, or.Right, map) is var (left, right) && Same(left, or.Left, right, or.Right) ? or : new OrExpression(left, right),
        AndExpression and => Map(and.Left, and.Right, map) is var (left, right) && Same(left, and.Left, right, and.Right) ? and : new AndExpression(left, right),
        NotExpression not => map(not.Operand) is var operand && ReferenceEquals(operand, not.Operand) ? not : new NotExpression(operand),
        ComparisonExpression comparison => Map(comparison.Left, comparison.Right, map) is var (left, right) && Same(left, comparison.Left, right, comparison.Right)
            ? comparison
            : comparison with { Left = left, Right = right },
        ArithmeticExpression arithmetic => Map(arithmetic.Left, arithmetic.Right, map) is var (left, right) && Same(left, arithmetic.Left, right, arithmetic.Right)
            ? arithmetic
            : arithmetic with { Left = left, Right = right },
        UnaryExpression unary => map(unary.Operand) is var operand && ReferenceEquals(operand, unary.Operand) ? unary : unary with { Operand = operand },
        InExpression @in => MapIn(@in, map),
        FunctionExpression function => MapAll(function.Arguments, map) is { } arguments ? function with { Arguments = arguments } : function,
        IriFunctionExpression function => MapAll(function.Arguments, map) is { } arguments ? function with { Arguments = arguments } : function,
        AggregateExpression { Aggregate.Argument: { } argument } aggregate => map(argument) is var mapped && ReferenceEquals(mapped, argument)
            ? aggregate
            : new AggregateExpression(aggregate.Aggregate with { Argument = mapped }),
        _ => expression,
    };

    /// <summary>Whether two evaluations may differ: RAND, UUID, STRUUID and BNODE, which are neither folded nor shared; EXISTS and functions named by IRI are asked about what they hold only.</summary>
    public static bool IsVolatile(Expression expression)
    {
        if (expression is FunctionExpression { Function: BuiltInFunction.Rand or BuiltInFunction.Uuid or BuiltInFunction.StrUuid or BuiltInFunction.BNode })
        {
            return true;
        }

        foreach (var child in Children(expression))
        {
            if (IsVolatile(child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many levels of expressions lie above each other, EXISTS patterns left out; measured without recursion.</summary>
    public static int Height(Expression expression)
    {
        var height = 0;
        var pending = new Stack<(Expression Expression, int Depth)>();
        pending.Push((expression, 1));
        while (pending.TryPop(out var top))
        {
            height = Math.Max(height, top.Depth);
            foreach (var child in Children(top.Expression))
            {
                pending.Push((child, top.Depth + 1));
            }
        }

        return height;
    }

    private static (Expression Left, Expression Right) Map(Expression left, Expression right, Func<Expression, Expression> map) => (map(left), map(right));

    private static bool Same(Expression left, Expression oldLeft, Expression right, Expression oldRight) =>
        ReferenceEquals(left, oldLeft) && ReferenceEquals(right, oldRight);

    private static InExpression MapIn(InExpression @in, Func<Expression, Expression> map)
    {
        var operand = map(@in.Operand);
        var items = MapAll(@in.Items, map);
        return items is null && ReferenceEquals(operand, @in.Operand) ? @in : @in with { Operand = operand, Items = items ?? @in.Items };
    }

    private static ValueList<Expression>? MapAll(ValueList<Expression> items, Func<Expression, Expression> map)
    {
        Expression[]? mapped = null;
        for (var i = 0; i < items.Count; i++)
        {
            var item = map(items[i]);
            if (mapped is null && !ReferenceEquals(item, items[i]))
            {
                mapped = items.AsSpan().ToArray();
            }

            mapped?[i] = item;
        }

        return mapped is null ? null : ValueList.Create<Expression>(mapped);
    }
}
