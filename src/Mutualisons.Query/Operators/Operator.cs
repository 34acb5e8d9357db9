using System.Globalization;
using System.Text;
using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>A node of a physical plan: an immutable description that any number of executions over its snapshot could open.</summary>
internal abstract class Operator(Relation relation, params Operator[] inputs)
{
    public Relation Relation { get; } = relation;

    public Operator[] Inputs { get; } = inputs;

    /// <summary>What the operator does, on one line.</summary>
    public abstract string Label { get; }

    /// <summary>Makes the state of one execution; the caller disposes of it.</summary>
    public abstract Cursor Open(QueryExecution execution);

    /// <summary>The plan as text, one operator a line, inputs indented.</summary>
    public string Explain()
    {
        var text = new StringBuilder();
        Explain(text, 0);
        return text.ToString();
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
