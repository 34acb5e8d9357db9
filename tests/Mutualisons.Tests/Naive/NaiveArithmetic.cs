using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Arithmetic and functions on numbers (sections 17.3 and 17.4.4); null is the error value.</summary>
internal static class NaiveArithmetic
{
    public static Literal? Apply(ArithmeticOperator op, Term? left, Term? right)
    {
        if (NaiveValues.Of(left) is not { } a || NaiveValues.Of(right) is not { } b)
        {
            return null;
        }

        XsdValue? result = op switch
        {
            ArithmeticOperator.Add => XsdValue.TryAdd(a, b, out var sum) ? sum : null,
            ArithmeticOperator.Subtract => XsdValue.TrySubtract(a, b, out var difference) ? difference : null,
            ArithmeticOperator.Multiply => XsdValue.TryMultiply(a, b, out var product) ? product : null,
            _ => XsdValue.TryDivide(a, b, out var quotient) ? quotient : null,
        };
        return result?.ToLiteral();
    }

    public static Literal? Sign(bool isNegative, Term? operand)
    {
        if (NaiveValues.Of(operand) is not { } value)
        {
            return null;
        }

        return isNegative
            ? XsdValue.TryNegate(value, out var negated) ? negated.ToLiteral() : null
            : value.IsNumeric ? value.ToLiteral() : null;
    }

    public static Literal? Call(BuiltInFunction function, Term argument)
    {
        if (NaiveValues.Of(argument) is not { } value)
        {
            return null;
        }

        XsdValue result = default;
        var isDone = function switch
        {
            BuiltInFunction.Abs => value.TryAbs(out result),
            BuiltInFunction.Round => value.TryRound(out result),
            BuiltInFunction.Ceil => value.TryCeiling(out result),
            _ => value.TryFloor(out result),
        };
        return isDone ? result.ToLiteral() : null;
    }
}
