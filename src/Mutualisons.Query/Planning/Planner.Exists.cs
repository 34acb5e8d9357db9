using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>EXISTS: as a semi or anti join where that is the same, else evaluated inside the expression, row by row.</content>
internal sealed partial class Planner
{
    private Operator PlanExistsFilter(Operator input, ExistsExpression exists, PatternSlot graph)
    {
        var kind = exists.IsNegated ? JoinKind.Anti : JoinKind.Semi;
        if (exists.Pattern is Service service && IsAskedAbout(service, input.Relation) && !Variables.Mentioned(service).Any(IsGiven))
        {
            return JoinService(kind, input, service, graph);
        }

        var rows = input.Relation.WithRows(input.Relation.Rows / 2);
        return PlanTest(input, kind, exists.Pattern, graph, rows)
            ?? new FilterRows(input, Compile(exists, input.Relation, graph), rows);
    }

    /// <summary>Replaces each EXISTS in an expression by a column that says its truth, where look-ups can tell.</summary>
    private Expression PlanExists(ref Operator input, Expression expression, PatternSlot graph)
    {
        if (!ExpressionParts.HasExists(expression))
        {
            return expression;
        }

        var current = input;
        var rewritten = Rewrite(expression);
        input = current;
        return rewritten;

        Expression Rewrite(Expression part)
        {
            if (part is not ExistsExpression exists)
            {
                return ExpressionTree.MapChildren(part, Rewrite);
            }

            var mark = NewVariable("exists");
            var marked = PlanTest(current, JoinKind.Mark, exists.Pattern, graph, current.Relation.With(mark, true, 2));
            if (marked is null)
            {
                return part;
            }

            current = marked;
            return exists.IsNegated ? new NotExpression(new VariableExpression(mark)) : new VariableExpression(mark);
        }
    }

    private Operator? PlanTest(Operator input, JoinKind kind, AlgebraNode pattern, PatternSlot graph, Relation relation)
    {
        if (!CanSeed(pattern, input.Relation, isSubstitution: true) || !SharesVariable(pattern, input.Relation))
        {
            return null;
        }

        var source = new BatchSource(input.Relation, NewVariable("place"));
        return Seed(pattern, source, graph) is { } inner ? new Apply(kind, input, inner, source, relation) : null;
    }
}
