using System.Runtime.CompilerServices;
using Mutualisons.Geo;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Expressions as section 17 defines them, over terms; null is the error value.</summary>
internal sealed partial class NaiveExpressions(NaiveEvaluator evaluator, NaiveExecution execution)
{
    /// <summary>Whether a filter lets a solution pass: its value is true, not false and not an error (section 17.2).</summary>
    public bool IsTrue(Expression expression, Scope scope) => Truth(expression, scope) == true;

    /// <summary>The value of an expression, or null for an error.</summary>
    public Term? Evaluate(Expression expression, Scope scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            ConstantExpression constant => constant.Value,
            VariableExpression variable => scope[variable.Variable],
            OrExpression or => NaiveValues.Boolean(Or(Truth(or.Left, scope), Truth(or.Right, scope))),
            AndExpression and => NaiveValues.Boolean(And(Truth(and.Left, scope), Truth(and.Right, scope))),
            NotExpression not => NaiveValues.Boolean(!Truth(not.Operand, scope)),
            ComparisonExpression comparison => Compare(comparison, scope),
            ArithmeticExpression a => NaiveArithmetic.Apply(a.Operator, Evaluate(a.Left, scope), Evaluate(a.Right, scope)),
            UnaryExpression unary => NaiveArithmetic.Sign(unary.IsNegative, Evaluate(unary.Operand, scope)),
            InExpression within => NaiveValues.Boolean(within.IsNegated ? !In(within, scope) : In(within, scope)),
            FunctionExpression function => EvaluateFunction(function, scope),
            IriFunctionExpression function => EvaluateCall(function, scope),
            ExistsExpression exists => NaiveValues.Boolean(evaluator.Exists(exists.Pattern, scope) != exists.IsNegated),
            _ => throw new QueryNotSupportedException($"The naive evaluator does not know the expression {expression.GetType().Name}."),
        };
    }

    private bool? Truth(Expression expression, Scope scope) => NaiveValues.EffectiveBoolean(Evaluate(expression, scope));

    // The error tables of section 17.2 are those of three-valued logic, which C#'s bool? has.
    private static bool? Or(bool? left, bool? right) => left | right;

    private static bool? And(bool? left, bool? right) => left & right;

    private Literal? Compare(ComparisonExpression comparison, Scope scope) =>
        Evaluate(comparison.Left, scope) is { } left && Evaluate(comparison.Right, scope) is { } right
            ? NaiveValues.Boolean(NaiveComparison.Compare(comparison.Operator, left, right))
            : null;

    /// <summary><c>x IN (a, b)</c> is <c>(x = a) || (x = b)</c> (section 17.4.1.9).</summary>
    private bool? In(InExpression expression, Scope scope)
    {
        var operand = Evaluate(expression.Operand, scope);
        bool? found = operand is null ? null : false;
        foreach (var item in expression.Items)
        {
            var value = Evaluate(item, scope);
            found |= operand is null || value is null ? null : NaiveComparison.Compare(ComparisonOperator.Equal, operand, value);
        }

        return found;
    }

    private Term? EvaluateCall(IriFunctionExpression function, Scope scope)
    {
        var arguments = function.Arguments.Select(argument => Evaluate(argument, scope)).ToList();
        if (GeometryFunctions.Find(function.Function.Value, arguments.Count) is { } found)
        {
            return arguments.Contains(null) ? null : NaiveGeometry.Call(found, arguments!);
        }

        if (!NaiveCasts.IsKnown(function.Function) || arguments.Count != 1)
        {
            return null;
        }

        return arguments[0] is { } argument ? NaiveCasts.Cast(argument, function.Function) : null;
    }
}
