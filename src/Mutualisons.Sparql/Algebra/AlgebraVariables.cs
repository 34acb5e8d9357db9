using System.Runtime.CompilerServices;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Algebra;

/// <summary>Which variables a pattern can bind and which an expression needs.</summary>
public static class AlgebraVariables
{
    /// <summary>The variables in scope in a node's solutions, blank nodes and internal ones included, in order of appearance (<see href="https://www.w3.org/TR/sparql11-query/#variableScope">section 18.2.1</see>).</summary>
    public static ValueList<Variable> InScope(AlgebraNode node)
    {
        var variables = new VariableSet();
        AddInScope(node, variables);
        return variables.Ordered.ToValueList();
    }

    /// <summary>Every variable that an expression mentions, also inside EXISTS patterns and aggregates, in order of appearance.</summary>
    public static ValueList<Variable> Mentioned(Expression expression)
    {
        var variables = new VariableSet();
        AddMentioned(expression, variables);
        return variables.Ordered.ToValueList();
    }

    /// <summary>Every variable that a node or an expression in it mentions, in scope outside or not.</summary>
    public static ValueList<Variable> Mentioned(AlgebraNode node)
    {
        var variables = new VariableSet();
        AddMentioned(node, variables);
        return variables.Ordered.ToValueList();
    }

    /// <summary>The variables whose value an expression reads outside of aggregates and of EXISTS patterns.</summary>
    public static ValueList<Variable> OutsideAggregates(Expression expression)
    {
        var variables = new VariableSet();
        AddOutsideAggregates(expression, variables);
        return variables.Ordered.ToValueList();
    }

    private static void AddInScope(AlgebraNode node, VariableSet variables)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Project project:
                variables.AddRange(project.Variables);
                return;
            case Group group:
                variables.AddRange(group.Keys.Select(key => key.Variable));
                variables.AddRange(group.Aggregates.Select(binding => binding.Variable));
                return;
            case Minus minus:
                AddInScope(minus.Left, variables);
                return;
        }

        AddNamed(node, variables);
        foreach (var input in AlgebraTree.Inputs(node))
        {
            AddInScope(input, variables);
        }

        if (node is Extend extend)
        {
            variables.Add(extend.Variable);
        }
    }

    private static void AddMentioned(AlgebraNode node, VariableSet variables)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        AddNamed(node, variables);
        foreach (var input in AlgebraTree.Inputs(node))
        {
            AddMentioned(input, variables);
        }

        foreach (var expression in AlgebraTree.Expressions(node))
        {
            AddMentioned(expression, variables);
        }

        switch (node)
        {
            case Extend extend:
                variables.Add(extend.Variable);
                break;
            case Project project:
                variables.AddRange(project.Variables);
                break;
            case Group group:
                variables.AddRange(group.Keys.Select(key => key.Variable));
                variables.AddRange(group.Aggregates.Select(binding => binding.Variable));
                break;
        }
    }

    // The variables that stand in the node itself, before those of its inputs.
    private static void AddNamed(AlgebraNode node, VariableSet variables)
    {
        switch (node)
        {
            case Bgp bgp:
                foreach (var triple in bgp.Patterns)
                {
                    variables.Add(triple);
                }

                break;
            case PathPattern path:
                variables.Add(path.Subject);
                variables.Add(path.Object);
                break;
            case GraphScope graph:
                variables.Add(graph.Name);
                break;
            case Service service:
                variables.Add(service.Endpoint);
                break;
            case Table table:
                variables.AddRange(table.Variables);
                break;
            case PropertyFunction function:
                foreach (var term in function.Terms)
                {
                    variables.Add(term);
                }

                break;
        }
    }

    private static void AddMentioned(Expression expression, VariableSet variables)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case VariableExpression variable:
                variables.Add(variable.Variable);
                break;
            case ExistsExpression exists:
                AddMentioned(exists.Pattern, variables);
                break;
        }

        foreach (var child in ExpressionTree.Children(expression))
        {
            AddMentioned(child, variables);
        }
    }

    private static void AddOutsideAggregates(Expression expression, VariableSet variables)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expression is AggregateExpression)
        {
            return;
        }

        if (expression is VariableExpression variable)
        {
            variables.Add(variable.Variable);
        }

        foreach (var child in ExpressionTree.Children(expression))
        {
            AddOutsideAggregates(child, variables);
        }
    }
}
