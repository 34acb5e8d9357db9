using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Explanations;

/// <summary>An explanation as text.</summary>
internal sealed partial class ExplanationText
{
    private readonly NamespaceMapper _prefixes = new();
    private readonly StringBuilder _text = new();

    public ExplanationText(IEnumerable<PrefixDeclaration> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            _prefixes.AddNamespace(prefix.Name, prefix.Namespace.Value);
        }
    }

    public string Write(QueryExplanation explanation)
    {
        Line($"{Measures.Count(explanation.Rows)} rows in {Measures.Time(explanation.RunningTime)}, planned in {Measures.Time(explanation.PlanningTime)}; at most {Measures.Size(explanation.PeakMemory)} of memory; commit {explanation.Commit}.");
        if (explanation.Stopped is { } reason)
        {
            Line($"Stopped: {reason}");
            Line(explanation.Plan is null ? "There was no plan yet." : "What follows is what was done until then.");
        }

        if (explanation.Plan is { } plan)
        {
            WriteTable(plan);
        }

        WriteJoins(explanation.Joins);
        WriteRewrites(explanation.Rewrites);
        return _text.ToString();
    }

    [GeneratedRegex("""<([^<>"{}|^`\\\s]+)>""")]
    private static partial Regex IriReference();

    private void Line(string line) => _text.Append(line).Append('\n');

    private void WriteTable(PlanOperator plan)
    {
        var rows = new List<(string[] Cells, string Operator)> { (["rows", "expected", "time", "self", "read", "memory"], "operator") };
        AddRows(rows, plan, string.Empty, string.Empty);
        var widths = Enumerable.Range(0, rows[0].Cells.Length).Select(column => rows.Max(row => row.Cells[column].Length)).ToArray();
        _text.Append('\n');
        foreach (var (cells, name) in rows)
        {
            Line($"{string.Join("  ", cells.Select((cell, column) => cell.PadLeft(widths[column])))}  {name}");
        }
    }

    private void AddRows(List<(string[] Cells, string Operator)> rows, PlanOperator plan, string branch, string stem)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        string[] cells =
        [
            Measures.Count(plan.Rows), Measures.Expected(plan.ExpectedRows), Measures.Time(plan.TotalTime), Measures.Time(plan.SelfTime),
            plan.RowsRead == 0 ? "–" : Measures.Count(plan.RowsRead), plan.PeakMemory == 0 ? "–" : Measures.Size(plan.PeakMemory),
        ];
        rows.Add((cells, branch + Shorten(plan.Label)));
        for (var i = 0; i < plan.Inputs.Count; i++)
        {
            var isLast = i == plan.Inputs.Count - 1;
            AddRows(rows, plan.Inputs[i], stem + (isLast ? "└ " : "├ "), stem + (isLast ? "  " : "│ "));
        }
    }

    private void WriteJoins(ValueList<PlannedJoin> joins)
    {
        foreach (var join in joins)
        {
            Line($"\nJoin of {join.Operands.Count}, {SearchOf(join)}: {join.Order}");
            var labels = join.Operands.Select(operand => Shorten(operand.Label)).ToList();
            var width = labels.Max(label => label.Length);
            for (var i = 0; i < labels.Count; i++)
            {
                Line(string.Create(CultureInfo.InvariantCulture, $"{i + 1,4}  {labels[i].PadRight(width)}  ~{Measures.Expected(join.Operands[i].ExpectedRows)}"));
            }
        }
    }

    private static string SearchOf(PlannedJoin join) => join.Search switch
    {
        "trees" => "every tree compared",
        "sequences" => "every sequence compared, and the trees over the best",
        _ => "the trees over sequences found greedily compared",
    };

    private void WriteRewrites(ValueList<PlanRewrite> rewrites)
    {
        foreach (var rewrite in rewrites)
        {
            Line(rewrite.Algebra is null ? $"\nPass '{rewrite.Name}': no change." : $"\nPass '{rewrite.Name}' made the pattern\n  {Shorten(rewrite.Algebra).Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }
    }

    private string Shorten(string label) => IriReference().Replace(label, match =>
    {
        var iri = match.Groups[1].Value;
        return iri == RdfVocabulary.Type.Value ? "a" : _prefixes.TryReduceToQName(iri, out var name) ? name : match.Value;
    });
}
