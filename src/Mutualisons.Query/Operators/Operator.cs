using System.Globalization;
using System.Text;
using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>A node of a physical plan: an immutable description that any number of executions over its snapshot could open.</summary>
internal abstract class Operator(Relation relation, params Operator[] inputs)
{
    public Relation Relation { get; } = relation;

    public Operator[] Inputs { get; } = inputs;

    /// <summary>What kind of operator it is, in one word.</summary>
    public string Name => GetType().Name;

    /// <summary>What the operator does, on one line; terms as SPARQL writes them, with whole IRIs.</summary>
    public abstract string Label { get; }

    /// <summary>Makes the state of one execution, measured if the execution is profiled; the caller disposes of it.</summary>
    public Cursor Open(QueryExecution execution) => execution.Profile?.Find(this) is { } measured ? OpenMeasured(execution, measured) : Start(execution);

    /// <summary>The plan as text, one operator a line, inputs indented.</summary>
    public string Explain()
    {
        var text = new StringBuilder();
        Explain(text, 0);
        return text.ToString();
    }

    /// <summary>Makes the state of one execution; the inputs are opened with <see cref="Open"/>.</summary>
    protected abstract Cursor Start(QueryExecution execution);

    private ProfiledCursor OpenMeasured(QueryExecution execution, OperatorProfile measured)
    {
        var profile = execution.Profile!;
        var outer = profile.Enter(measured);
        try
        {
            return new ProfiledCursor(Start(execution), measured, profile);
        }
        finally
        {
            profile.Enter(outer);
        }
    }

    private void Explain(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(Label)
            .Append(CultureInfo.InvariantCulture, $" -> {string.Join(' ', Relation.Columns.AsEnumerable())} (~{Relation.Rows:0.#})").Append('\n');
        foreach (var input in Inputs)
        {
            input.Explain(text, depth + 1);
        }
    }
}
