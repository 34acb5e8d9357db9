using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>What the planner asks of expressions.</summary>
internal static class ExpressionParts
{
    /// <summary>The parts of a conjunction: a row passes a FILTER on it exactly when it passes a FILTER on each.</summary>
    public static IEnumerable<Expression> Conjuncts(Expression expression) =>
        expression is AndExpression and ? Conjuncts(and.Left).Concat(Conjuncts(and.Right)) : [expression];

    /// <summary>Whether EXISTS stands anywhere in it.</summary>
    public static bool HasExists(Expression expression) => expression is ExistsExpression || ExpressionTree.Children(expression).Any(HasExists);

    /// <summary>Whether <c>BNODE(label)</c> stands anywhere in it.</summary>
    public static bool HasLabelledBlankNode(Expression expression) =>
        expression is FunctionExpression { Function: BuiltInFunction.BNode, Arguments.IsEmpty: false } || ExpressionTree.Children(expression).Any(HasLabelledBlankNode);
}
