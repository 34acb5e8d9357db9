using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>Operators for patterns with triple terms that hold variables: a term is a column of its own, found from its parts where those are there, and taken apart otherwise.</summary>
internal static class TripleTermPlans
{
    /// <summary>Everything that matches, sorted by a variable if it can be.</summary>
    public static Operator Read(TripleTermOperand operand, Variable? sortBy) => Split(JoinBuilder.ReadPattern(operand.Pattern, sortBy), operand.Terms);

    /// <summary>Whether rows that have these variables can be looked up: they have one of the pattern's own, or all parts of its terms.</summary>
    public static bool CanLookUp(TripleTermOperand operand, Func<Variable, bool> has) =>
        operand.Pattern.Variables.Any(v => !operand.IsTerm(v) && has(v)) || HasAllParts(operand, has);

    /// <summary>The index join of the pattern with what is there.</summary>
    public static Operator LookUp(Operator input, TripleTermOperand operand, double rows)
    {
        if (!HasAllParts(operand, input.Relation.Has))
        {
            return Split(JoinBuilder.LookUp(input, operand.Pattern, rows), operand.Terms);
        }

        // The innermost term first, since it is a part of the others.
        var found = operand.Terms.Reverse().Aggregate(input, (op, parts) => new FindTriples(op, parts));
        var joined = JoinBuilder.LookUp(found, operand.Pattern, rows);
        return new ProjectColumns(joined, [.. joined.Relation.Columns.Where(v => !operand.IsTerm(v))]);
    }

    /// <summary>Takes the terms apart, the outermost first.</summary>
    public static Operator Split(Operator input, IEnumerable<TripleParts> terms) => terms.Aggregate(input, (op, parts) => new SplitTriples(op, parts));

    private static bool HasAllParts(TripleTermOperand operand, Func<Variable, bool> has) =>
        operand.Terms.All(parts => parts.Variables.All(v => operand.IsTerm(v) || has(v)));
}
