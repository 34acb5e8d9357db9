using System.Runtime.CompilerServices;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Parsing;

namespace Mutualisons.Sparql.Algebra;

/// <content>Expressions, aggregates and paths.</content>
public sealed partial class AlgebraFormatter
{
    private void Append(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case ConstantExpression constant:
                _text.Append(constant.Value);
                return;
            case VariableExpression variable:
                _text.Append(variable.Variable);
                return;
            case ExistsExpression exists:
                _text.Append(exists.IsNegated ? "(notexists " : "(exists ");
                Append(exists.Pattern);
                _text.Append(')');
                return;
            case AggregateExpression aggregate:
                Append(aggregate.Aggregate);
                return;
        }

        _text.Append('(').Append(OperatorOf(expression));
        foreach (var child in ExpressionTree.Children(expression))
        {
            _text.Append(' ');
            Append(child);
        }

        _text.Append(')');
    }

    private static string OperatorOf(Expression expression) => expression switch
    {
        OrExpression => "||",
        AndExpression => "&&",
        NotExpression => "!",
        UnaryExpression unary => unary.IsNegative ? "unary-" : "unary+",
        InExpression @in => @in.IsNegated ? "notin" : "in",
        FunctionExpression function => FunctionSignatures.NameOf(function.Function).ToLowerInvariant(),
        IriFunctionExpression function => function.Function.ToString(),
        ComparisonExpression comparison => ExpressionFormatter.SymbolOf(comparison.Operator),
        ArithmeticExpression arithmetic => ExpressionFormatter.SymbolOf(arithmetic.Operator),
        _ => throw new ArgumentException($"{expression.GetType().Name} is no expression with an operator.", nameof(expression)),
    };

    private void Append(Aggregate aggregate)
    {
        _text.Append('(').Append(aggregate.Function switch
        {
            AggregateFunction.GroupConcat => "group_concat",
            AggregateFunction.Custom => aggregate.CustomFunction!.ToString(),
            _ => aggregate.Function.ToString().ToLowerInvariant(),
        });
        if (aggregate.IsDistinct)
        {
            _text.Append(" distinct");
        }

        if (aggregate.Separator is not null)
        {
            _text.Append(" (separator ").Append(new Literal(aggregate.Separator)).Append(')');
        }

        if (aggregate.Argument is not null)
        {
            _text.Append(' ');
            Append(aggregate.Argument);
        }

        _text.Append(')');
    }

    private void Append(PropertyPath path)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (path)
        {
            case LinkPath link:
                _text.Append(link.Predicate);
                break;
            case InversePath inverse:
                AppendPath("reverse", inverse.Path);
                break;
            case SequencePath sequence:
                AppendPath("seq", sequence.First, sequence.Second);
                break;
            case AlternativePath alternative:
                AppendPath("alt", alternative.First, alternative.Second);
                break;
            case ZeroOrMorePath repeated:
                AppendPath("path*", repeated.Path);
                break;
            case OneOrMorePath repeated:
                AppendPath("path+", repeated.Path);
                break;
            case ZeroOrOnePath optional:
                AppendPath("path?", optional.Path);
                break;
            case NegatedPropertySet set:
                _text.Append("(notoneof");
                foreach (var iri in set.Forward)
                {
                    _text.Append(' ').Append(iri);
                }

                foreach (var iri in set.Inverse)
                {
                    _text.Append(" (reverse ").Append(iri).Append(')');
                }

                _text.Append(')');
                break;
        }
    }

    private void AppendPath(string name, params ReadOnlySpan<PropertyPath> parts)
    {
        _text.Append('(').Append(name);
        foreach (var part in parts)
        {
            _text.Append(' ');
            Append(part);
        }

        _text.Append(')');
    }
}
