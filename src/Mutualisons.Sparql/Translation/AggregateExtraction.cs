using System.Runtime.CompilerServices;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Takes aggregates out of expressions and puts variables in their place (<see href="https://www.w3.org/TR/sparql11-query/#sparqlGroupAggregate">section 18.2.4.1</see>).</summary>
/// <param name="names">Names the variables.</param>
/// <param name="known">Variables that have a value in the grouped solutions: keys and, for HAVING and ORDER BY, what SELECT computes.</param>
internal sealed class AggregateExtraction(VariableNames names, IReadOnlySet<Variable> known)
{
    private readonly List<AggregateBinding> _bindings = [];

    /// <summary>The aggregates met so far; equal ones share a variable unless they hold a function that differs from call to call.</summary>
    public ValueList<AggregateBinding> Bindings => _bindings.ToValueList();

    /// <summary>The expression without its aggregates; a variable without a value of its own becomes one sampled from the group, as the section says.</summary>
    public Expression Extract(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return expression switch
        {
            AggregateExpression aggregate => new VariableExpression(VariableOf(aggregate.Aggregate)),
            VariableExpression variable when !known.Contains(variable.Variable) && !variable.Variable.IsInternal =>
                new VariableExpression(VariableOf(new Aggregate(AggregateFunction.Sample, variable))),
            _ => ExpressionTree.MapChildren(expression, Extract),
        };
    }

    private Variable VariableOf(Aggregate aggregate)
    {
        if (aggregate.Argument is null || !ExpressionTree.IsVolatile(aggregate.Argument))
        {
            foreach (var binding in _bindings)
            {
                if (binding.Aggregate == aggregate)
                {
                    return binding.Variable;
                }
            }
        }

        var variable = names.FreshInternal();
        _bindings.Add(new AggregateBinding(variable, aggregate));
        return variable;
    }
}
