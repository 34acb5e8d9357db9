using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mutualisons.Sparql.Algebra;

/// <summary>Prints algebra as nested lists, the operator first, in the manner of Jena's SSE; for tests, logs and explanations.</summary>
public sealed partial class AlgebraFormatter
{
    private readonly StringBuilder _text = new();
    private readonly bool _isIndented;
    private int _depth;

    private AlgebraFormatter(bool isIndented) => _isIndented = isIndented;

    /// <summary>The node on one line, or with each node on a line of its own.</summary>
    /// <exception cref="InsufficientExecutionStackException">The tree is deeper than the thread's stack can walk.</exception>
    public static string Format(AlgebraNode node, bool indented = false)
    {
        var formatter = new AlgebraFormatter(indented);
        formatter.Append(node);
        return formatter._text.ToString();
    }

    /// <summary>The expression on one line.</summary>
    /// <exception cref="InsufficientExecutionStackException">The tree is deeper than the thread's stack can walk.</exception>
    public static string Format(Expression expression)
    {
        var formatter = new AlgebraFormatter(isIndented: false);
        formatter.Append(expression);
        return formatter._text.ToString();
    }

    /// <summary>The path on one line.</summary>
    /// <exception cref="InsufficientExecutionStackException">The tree is deeper than the thread's stack can walk.</exception>
    public static string Format(PropertyPath path)
    {
        var formatter = new AlgebraFormatter(isIndented: false);
        formatter.Append(path);
        return formatter._text.ToString();
    }

    private void Append(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _text.Append('(');
        AppendHead(node);
        _depth++;
        foreach (var input in AlgebraTree.Inputs(node))
        {
            NextLine();
            Append(input);
        }

        if (node is LeftJoin { Condition: { } condition })
        {
            NextLine();
            Append(condition);
        }

        _depth--;
        _text.Append(')');
    }

    // The operator and what it holds besides its inputs.
    private void AppendHead(AlgebraNode node)
    {
        switch (node)
        {
            case Bgp bgp:
                AppendBgp(bgp);
                break;
            case PathPattern path:
                _text.Append(CultureInfo.InvariantCulture, $"path {path.Subject} ");
                Append(path.Path);
                _text.Append(CultureInfo.InvariantCulture, $" {path.Object}");
                break;
            case TextMatch match:
                AppendTextMatch(match);
                break;
            case SpatialMatch match:
                AppendSpatialMatch(match);
                break;
            case Filter filter:
                _text.Append("filter ");
                Append(filter.Condition);
                break;
            case GraphScope graph:
                _text.Append(CultureInfo.InvariantCulture, $"graph {graph.Name}");
                break;
            case Service service:
                _text.Append(CultureInfo.InvariantCulture, $"service {(service.IsSilent ? "silent " : string.Empty)}{service.Endpoint}");
                break;
            case Extend extend:
                _text.Append(CultureInfo.InvariantCulture, $"extend ({extend.Variable} ");
                Append(extend.Value);
                _text.Append(')');
                break;
            case Table table:
                AppendTable(table);
                break;
            default:
                AppendModifier(node);
                break;
        }
    }

    private void AppendModifier(AlgebraNode node)
    {
        switch (node)
        {
            case Group group:
                AppendGroup(group);
                break;
            case OrderBy order:
                AppendOrder(order);
                break;
            case Project project:
                _text.Append(CultureInfo.InvariantCulture, $"project ({string.Join(' ', project.Variables)})");
                break;
            case Slice slice:
                _text.Append(CultureInfo.InvariantCulture, $"slice {slice.Offset} {slice.Limit?.ToString(CultureInfo.InvariantCulture) ?? "_"}");
                break;
            default:
                // Join, LeftJoin, Union, Minus, Distinct and Reduced hold nothing else.
                _text.Append(node.GetType().Name.ToLowerInvariant());
                break;
        }
    }

    private void AppendBgp(Bgp bgp)
    {
        _text.Append("bgp");
        _depth++;
        foreach (var triple in bgp.Patterns)
        {
            NextLine();
            _text.Append(CultureInfo.InvariantCulture, $"(triple {triple})");
        }

        _depth--;
    }

    private void AppendTable(Table table)
    {
        _text.Append(CultureInfo.InvariantCulture, $"table ({string.Join(' ', table.Variables)})");
        _depth++;
        foreach (var row in table.Rows)
        {
            NextLine();
            _text.Append('(').AppendJoin(' ', row.Select(value => value?.ToString() ?? "UNDEF")).Append(')');
        }

        _depth--;
    }

    private void AppendGroup(Group group)
    {
        _text.Append("group (");
        var separator = string.Empty;
        foreach (var key in group.Keys)
        {
            _text.Append(separator);
            AppendBinding(key.Variable, key.Value);
            separator = " ";
        }

        _text.Append(") (");
        separator = string.Empty;
        foreach (var binding in group.Aggregates)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{separator}({binding.Variable} ");
            Append(binding.Aggregate);
            _text.Append(')');
            separator = " ";
        }

        _text.Append(')');
    }

    // A key that is a variable by its own name is that name alone.
    private void AppendBinding(Variable variable, Expression value)
    {
        if (value is VariableExpression same && same.Variable == variable)
        {
            _text.Append(variable);
            return;
        }

        _text.Append(CultureInfo.InvariantCulture, $"({variable} ");
        Append(value);
        _text.Append(')');
    }

    private void AppendOrder(OrderBy order)
    {
        _text.Append("order (");
        var separator = string.Empty;
        foreach (var condition in order.Conditions)
        {
            _text.Append(separator);
            if (condition.IsDescending)
            {
                _text.Append("(desc ");
            }

            Append(condition.Value);
            _text.Append(condition.IsDescending ? ")" : string.Empty);
            separator = " ";
        }

        _text.Append(')');
    }

    private void NextLine()
    {
        if (_isIndented)
        {
            _text.Append('\n').Append(' ', 2 * _depth);
        }
        else
        {
            _text.Append(' ');
        }
    }
}
