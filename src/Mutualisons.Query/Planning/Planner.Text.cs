using Mutualisons.Query.Operators;
using Mutualisons.Query.Text;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>Text search: literals that match, joined with the statements of the active graph like any pattern, then scored if asked.</content>
internal sealed partial class Planner
{
    /// <summary>Whether a search is no more than a pattern with some literals, so that it can be joined in any order.</summary>
    private bool IsPattern(TextMatch match) => IsPlain(match)
        && !(match.Literal is { } literal && IsGiven(literal))
        && !(match.Property is { } property && IsGiven(property));

    /// <summary>Whether each hit stands for itself, whatever the others.</summary>
    private static bool IsPlain(TextMatch match) => match is { Limit: null, Score: null, Highlight: null, Graph: null };

    private void FlattenTextMatch(TextMatch match, PatternSlot graph, List<JoinOperand> operands)
    {
        var literal = match.Literal ?? NewVariable("literal");
        operands.Add(new PlanOperand(new LiteralRows(_execution.Searches.Find(match), literal)));
        operands.Add(Pattern(match.Subject, Predicate(match, operands), literal, graph));
    }

    /// <summary>What stands in the predicate's position: several properties, or one that is asked for, are rows to join with.</summary>
    private PatternTerm Predicate(TextMatch match, List<JoinOperand> operands)
    {
        if (match.Properties.Count == 1 && match.Property is null)
        {
            return new ConstantTerm(match.Properties[0]);
        }

        var property = match.Property ?? NewVariable("property");
        if (!match.Properties.IsEmpty)
        {
            operands.Add(new PlanOperand(new InlineRows([property], [.. match.Properties.Distinct().Select(iri => new[] { _execution.Terms.Intern(iri) })])));
        }

        return property;
    }

    /// <summary>A search whose hits are scored, limited, marked, or told with their graph.</summary>
    private Operator PlanTextMatch(TextMatch match, PatternSlot graph)
    {
        // With a limit or scores, all hits count, whatever their subject is compared with afterwards.
        var isRanked = match.Limit is not null || match.Score is not null;
        var subject = isRanked ? NewVariable("subject") : match.Subject;
        var (property, literal, marked, score, named) =
            (NewVariable("property"), NewVariable("literal"), NewVariable("marked"), NewVariable("score"), NewVariable("graph"));
        var search = _execution.Searches.Find(match);
        var hits = JoinAll(Hits(match with { Subject = subject, Property = property, Literal = literal }, graph, named, search), []);

        // The columns in the order that breaks ties.
        hits = new ProjectColumns(hits, [.. new[] { literal, subject as Variable, property, named, graph.Variable }.OfType<Variable>().Where(hits.Relation.Has)]);
        hits = isRanked ? new RankRows(hits, search, hits.Relation.IndexOf(literal), score, match.Limit) : hits;
        hits = new HitRows(hits, search, hits.Relation.IndexOf(literal), marked, match.Highlight, hits.Relation.IndexOf(named));
        return BindOutputs(hits,
        [
            (subject is Variable found && !IsGiven(found) ? match.Subject : null, subject as Variable),
            (match.Score, score), (match.Literal, marked), (match.Graph, named), (match.Property, property), (graph.Variable, graph.Variable),
        ]);
    }

    private List<JoinOperand> Hits(TextMatch match, PatternSlot graph, Variable named, LiteralSearch search)
    {
        var operands = new List<JoinOperand> { new PlanOperand(new LiteralRows(search, match.Literal!)) };
        var predicate = Predicate(match, operands);
        if (match.Graph is null || graph.IsConstant)
        {
            operands.Add(Pattern(match.Subject, predicate, match.Literal!, graph));
            if (match.Graph is not null)
            {
                operands.Add(new PlanOperand(new InlineRows([named], [[graph.Constant.Value]])));
            }

            return operands;
        }

        var pattern = new ScanPattern(Slot(match.Subject), Slot(predicate), Slot(match.Literal!), named) { IsInDefaultGraph = true };
        operands.Add(CanMatch(pattern) ? PatternEstimates.Estimate(pattern, _execution.Snapshot) : new PlanOperand(InlineRows.None([.. pattern.Variables])));
        return operands;
    }

    /// <summary>Gives columns the names that are asked for; where a value is given instead, only rows with that value stay.</summary>
    private Operator BindOutputs(Operator rows, IReadOnlyList<(PatternTerm? Output, Variable? Column)> outputs)
    {
        var names = new List<Variable>();
        var sources = new List<Variable>();
        foreach (var (output, column) in outputs)
        {
            switch (output)
            {
                case null:
                    break;
                case Variable variable when !IsGiven(variable):
                    names.Add(variable);
                    sources.Add(column!);
                    break;
                default:
                    rows = KeepGiven(rows, column!, Slot(output).Constant.Value);
                    break;
            }
        }

        return new ProjectColumns(rows, [.. names], [.. sources]);
    }
}
