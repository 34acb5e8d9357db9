using System.Runtime.CompilerServices;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>Groups: joins and filters flattened into operands and conditions, then ordered.</content>
internal sealed partial class Planner
{
    private const int MaxOperands = 60;

    private Operator PlanJoinGroup(AlgebraNode node, PatternSlot graph)
    {
        var operands = new List<JoinOperand>();
        var filters = new List<GroupFilter>();
        Flatten(node, graph, operands, filters, isRoot: true);
        return JoinAll(operands, filters);
    }

    private Operator JoinAll(List<JoinOperand> operands, List<GroupFilter> filters)
    {
        if (operands.Any(o => o is ServiceOperand) && !operands.Any(IsEmpty))
        {
            ReplaceByRows(operands, filters);
            JoinServices(operands, filters);
        }

        while (operands.Count > MaxOperands)
        {
            var part = JoinAll(operands[..MaxOperands], []);
            operands.RemoveRange(0, MaxOperands);
            operands.Add(new PlanOperand(part));
        }

        if (operands.Count == 0)
        {
            operands.Add(new PlanOperand(InlineRows.Unit));
        }

        if (operands.Any(IsEmpty))
        {
            return InlineRows.None([.. operands.SelectMany(o => o.Variables).Distinct()]);
        }

        ReplaceByRows(operands, filters);
        AddSpatialCandidates(operands, filters);
        if (operands.Any(IsEmpty))
        {
            return InlineRows.None([.. operands.SelectMany(o => o.Variables).Distinct()]);
        }

        var joinGraph = new JoinGraph(operands, filters);
        var order = new JoinOrder(joinGraph, _execution.Clock.Check).Find();
        var built = new JoinBuilder(joinGraph, ApplyFilter).Build(order);
        if (operands.Count > 1)
        {
            _execution.Profile?.NoteJoin(built, joinGraph, order);
        }

        return built;
    }

    /// <summary>Conditions that ask a bound variable to be one of some terms become rows to join with; only IRIs, since equal literals may be different terms.</summary>
    private void ReplaceByRows(List<JoinOperand> operands, List<GroupFilter> filters)
    {
        foreach (var filter in filters.ToArray())
        {
            if (TermsOf(filter.Condition) is var (variable, terms) && operands.Any(o => o.Variables.Contains(variable) && o.IsCertain(variable)))
            {
                filters.Remove(filter);
                operands.Add(new PlanOperand(new InlineRows([variable], [.. terms.Select(_execution.Terms.Intern).Distinct().Select(id => new[] { id })])));
            }
        }
    }

    private static (Variable Variable, IEnumerable<Rdf.Term> Terms)? TermsOf(Expression condition) => condition switch
    {
        ComparisonExpression { Operator: ComparisonOperator.Equal, Left: VariableExpression left, Right: ConstantExpression { Value: Rdf.Iri iri } } => (left.Variable, [iri]),
        ComparisonExpression { Operator: ComparisonOperator.Equal, Left: ConstantExpression { Value: Rdf.Iri iri }, Right: VariableExpression right } => (right.Variable, [iri]),
        FunctionExpression { Function: BuiltInFunction.SameTerm, Arguments: [VariableExpression left, ConstantExpression constant] } => (left.Variable, [constant.Value]),
        InExpression { IsNegated: false, Operand: VariableExpression operand } @in when @in.Items.All(i => i is ConstantExpression { Value: Rdf.Iri }) =>
            (operand.Variable, @in.Items.Select(i => ((ConstantExpression)i).Value)),
        _ => null,
    };

    /// <summary>A constant that the store has never seen, or a pattern that nothing can match.</summary>
    private static bool IsEmpty(JoinOperand operand) => operand switch
    {
        PatternOperand pattern => pattern.Rows == 0,
        TripleTermOperand { Pattern.Rows: 0 } => true,
        PlanOperand { Plan: InlineRows rows } => rows.IsEmpty,
        PlanOperand { Plan: LiteralRows literals } => literals.IsEmpty,
        _ => false,
    };

    private Operator ApplyFilter(Operator input, GroupFilter filter)
    {
        if (filter.Condition is ExistsExpression exists)
        {
            return PlanExistsFilter(input, exists, filter.Graph);
        }

        if (filter.Condition is NotExpression { Operand: ExistsExpression negated })
        {
            return PlanExistsFilter(input, negated with { IsNegated = !negated.IsNegated }, filter.Graph);
        }

        var width = input.Relation.Columns.Length;
        var condition = PlanExists(ref input, filter.Condition, filter.Graph);
        var kept = new FilterRows(input, Compile(condition, input.Relation, filter.Graph), input.Relation.WithRows(input.Relation.Rows * filter.Selectivity));
        return input.Relation.Columns.Length == width ? kept : new ProjectColumns(kept, input.Relation.Columns[..width]);
    }

    /// <summary>Takes joins and safe filters apart; what cannot be taken apart becomes an operand with a plan of its own.</summary>
    private void Flatten(AlgebraNode node, PatternSlot graph, List<JoinOperand> operands, List<GroupFilter> filters, bool isRoot)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Bgp bgp:
                // The same triple matches a pattern however often it is written.
                foreach (var pattern in bgp.Patterns.Distinct())
                {
                    operands.Add(Pattern(pattern.Subject, pattern.Predicate, pattern.Object, graph));
                }

                break;
            case PathPattern path:
                FlattenPath(path, graph, operands);
                break;
            case TextMatch match when IsPattern(match):
                FlattenTextMatch(match, graph, operands);
                break;
            case Join join:
                Flatten(join.Left, graph, operands, filters, isRoot: false);
                Flatten(join.Right, graph, operands, filters, isRoot: false);
                break;
            case Filter filter when isRoot || Variables.Certain(filter.Input).IsSupersetOf(Variables.Of(filter.Condition)):
                filters.AddRange(ExpressionParts.Conjuncts(filter.Condition).Select(c => new GroupFilter(c, graph)));
                Flatten(filter.Input, graph, operands, filters, isRoot);
                break;
            case GraphScope { Name: Variable variable } scope when !IsGiven(variable) && OpenEndpoints(scope).Length == 0:
                FlattenGraphScope(scope, variable, operands, filters);
                break;
            case GraphScope scope when isRoot || OpenEndpoints(scope).Length == 0:
                FlattenInGraph(scope.Input, Slot(scope.Name), operands, filters, isRoot);
                break;
            case Filter filter when OpenEndpoints(filter).Length == 0:
                operands.Add(new PlanOperand(PlanJoinGroup(filter, graph)));
                break;
            case Filter:
                operands.Add(ServicePart(node, graph));
                break;
            default:
                operands.Add(AsksAboutRows(node) ? ServicePart(node, graph) : new PlanOperand(Plan(node, graph)));
                break;
        }
    }

    /// <summary>A named graph that is not there has no solutions, whatever is asked in it (section 18.5).</summary>
    private void FlattenInGraph(AlgebraNode input, PatternSlot graph, List<JoinOperand> operands, List<GroupFilter> filters, bool isRoot)
    {
        if (_execution.NamedGraphs.Contains(graph.Constant))
        {
            Flatten(input, graph, operands, filters, isRoot);
        }
        else
        {
            operands.Add(new PlanOperand(InlineRows.None([.. Variables.InScope(input).Where(v => !IsGiven(v))])));
        }
    }
}
