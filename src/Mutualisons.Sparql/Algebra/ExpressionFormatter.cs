using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Parsing;

namespace Mutualisons.Sparql.Algebra;

/// <summary>Prints expressions and aggregates as SPARQL writes them, for people; patterns of EXISTS are left out.</summary>
public static class ExpressionFormatter
{
    /// <summary>The expression, with parentheses around operators inside of others.</summary>
    public static string Format(Expression expression)
    {
        var text = new StringBuilder();
        Append(text, expression, isInner: false);
        return text.ToString();
    }

    /// <summary>The aggregate with its argument.</summary>
    public static string Format(Aggregate aggregate)
    {
        var text = new StringBuilder();
        Append(text, aggregate);
        return text.ToString();
    }

    /// <summary>The term; numbers and booleans without quotes.</summary>
    public static string Format(Term term) => term is Literal literal && IsBare(literal) ? literal.LexicalForm : term.ToString()!;

    internal static string SymbolOf(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.LessThan => "<",
        ComparisonOperator.GreaterThan => ">",
        ComparisonOperator.LessThanOrEqual => "<=",
        _ => ">=",
    };

    internal static string SymbolOf(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };

    private static bool IsBare(Literal literal) =>
        (literal.Datatype == XsdVocabulary.Integer && literal.LexicalForm.All(char.IsAsciiDigit))
        || (literal.Datatype == XsdVocabulary.Boolean && literal.LexicalForm is "true" or "false");

    private static void Append(StringBuilder text, Expression expression, bool isInner)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case ConstantExpression constant:
                text.Append(Format(constant.Value));
                break;
            case VariableExpression variable:
                text.Append(variable.Variable);
                break;
            case NotExpression not:
                text.Append('!');
                Append(text, not.Operand, isInner: true);
                break;
            case UnaryExpression unary:
                text.Append(unary.IsNegative ? '-' : '+');
                Append(text, unary.Operand, isInner: true);
                break;
            case ExistsExpression exists:
                text.Append(exists.IsNegated ? "NOT EXISTS {…}" : "EXISTS {…}");
                break;
            case FunctionExpression function:
                AppendCall(text, FunctionSignatures.NameOf(function.Function), function.Arguments);
                break;
            case IriFunctionExpression function:
                AppendCall(text, function.Function.ToString(), function.Arguments);
                break;
            case AggregateExpression aggregate:
                Append(text, aggregate.Aggregate);
                break;
            default:
                AppendInfix(text, expression, isInner);
                break;
        }
    }

    private static void AppendInfix(StringBuilder text, Expression expression, bool isInner)
    {
        text.Append(isInner ? "(" : string.Empty);
        switch (expression)
        {
            case InExpression @in:
                Append(text, @in.Operand, isInner: true);
                AppendCall(text, @in.IsNegated ? " NOT IN " : " IN ", @in.Items);
                break;
            case OrExpression or:
                AppendBinary(text, or.Left, "||", or.Right);
                break;
            case AndExpression and:
                AppendBinary(text, and.Left, "&&", and.Right);
                break;
            case ComparisonExpression comparison:
                AppendBinary(text, comparison.Left, SymbolOf(comparison.Operator), comparison.Right);
                break;
            case ArithmeticExpression arithmetic:
                AppendBinary(text, arithmetic.Left, SymbolOf(arithmetic.Operator), arithmetic.Right);
                break;
            default:
                throw new ArgumentException($"{expression.GetType().Name} is no expression with an operator.", nameof(expression));
        }

        text.Append(isInner ? ")" : string.Empty);
    }

    private static void AppendBinary(StringBuilder text, Expression left, string symbol, Expression right)
    {
        Append(text, left, isInner: true);
        text.Append(CultureInfo.InvariantCulture, $" {symbol} ");
        Append(text, right, isInner: true);
    }

    private static void AppendCall(StringBuilder text, string name, ValueList<Expression> arguments)
    {
        text.Append(name).Append('(');
        for (var i = 0; i < arguments.Count; i++)
        {
            text.Append(i > 0 ? ", " : string.Empty);
            Append(text, arguments[i], isInner: false);
        }

        text.Append(')');
    }

    private static void Append(StringBuilder text, Aggregate aggregate)
    {
        text.Append(aggregate.Function switch
        {
            AggregateFunction.GroupConcat => "GROUP_CONCAT",
            AggregateFunction.Custom => aggregate.CustomFunction!.ToString(),
            _ => aggregate.Function.ToString().ToUpperInvariant(),
        });
        text.Append(aggregate.IsDistinct ? "(DISTINCT " : "(");
        if (aggregate.Argument is { } argument)
        {
            Append(text, argument, isInner: false);
        }
        else
        {
            text.Append('*');
        }

        text.Append(aggregate.Separator is { } separator ? $"; SEPARATOR={new Literal(separator)})" : ")");
    }
}
