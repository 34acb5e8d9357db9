using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>The range that conditions leave to a variable which is compared with constants; both ends belong to it.</summary>
/// <param name="Least">The lower end.</param>
/// <param name="Greatest">The upper end.</param>
internal readonly record struct CoordinateBounds(double Least, double Greatest)
{
    private static CoordinateBounds Free => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>True when both ends are given.</summary>
    public bool IsClosed => double.IsFinite(Least) && double.IsFinite(Greatest);

    /// <summary>The ranges that a condition leaves to a variable: several when it is a disjunction of ranges; null when it says anything else.</summary>
    public static IReadOnlyList<CoordinateBounds>? Of(Expression condition, Variable variable)
    {
        if (condition is OrExpression or)
        {
            return Of(or.Left, variable) is { } left && Of(or.Right, variable) is { } right && left.Count + right.Count <= 4 ? [.. left, .. right] : null;
        }

        var bounds = Free;
        foreach (var part in ExpressionParts.Conjuncts(condition))
        {
            if (Compared(part, variable) is not { } more)
            {
                return null;
            }

            bounds = bounds.And(more);
        }

        return [bounds];
    }

    /// <summary>What lies in both.</summary>
    public CoordinateBounds And(CoordinateBounds other) => new(Math.Max(Least, other.Least), Math.Min(Greatest, other.Greatest));

    private static CoordinateBounds? Compared(Expression condition, Variable variable) => condition switch
    {
        ComparisonExpression { Left: VariableExpression left, Right: ConstantExpression right } one when left.Variable == variable => Ends(one.Operator, right.Value),
        ComparisonExpression { Left: ConstantExpression left, Right: VariableExpression right } one when right.Variable == variable => Ends(Mirrored(one.Operator), left.Value),
        _ => null,
    };

    private static CoordinateBounds? Ends(ComparisonOperator op, Term constant)
    {
        if (constant is not Literal { Language: null or "" } literal || !XsdValue.TryParse(System.Text.Encoding.UTF8.GetBytes(literal.LexicalForm), System.Text.Encoding.UTF8.GetBytes(literal.Datatype.Value), out var value) || !value.IsNumeric)
        {
            return null;
        }

        return op switch
        {
            ComparisonOperator.LessThan or ComparisonOperator.LessThanOrEqual => Free with { Greatest = value.AsDouble() },
            ComparisonOperator.GreaterThan or ComparisonOperator.GreaterThanOrEqual => Free with { Least = value.AsDouble() },
            ComparisonOperator.Equal => new(value.AsDouble(), value.AsDouble()),
            _ => null,
        };
    }

    private static ComparisonOperator Mirrored(ComparisonOperator op) => op switch
    {
        ComparisonOperator.LessThan => ComparisonOperator.GreaterThan,
        ComparisonOperator.LessThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
        ComparisonOperator.GreaterThan => ComparisonOperator.LessThan,
        ComparisonOperator.GreaterThanOrEqual => ComparisonOperator.LessThanOrEqual,
        _ => op,
    };
}
