using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>A triple pattern that holds triple terms with variables.</summary>
/// <param name="Pattern">The pattern with a column for each term.</param>
/// <param name="Terms">The terms, the outer before those inside.</param>
internal sealed record TripleTermOperand(PatternOperand Pattern, TripleParts[] Terms)
    : JoinOperand([.. Pattern.Variables.Concat(Terms.SelectMany(t => t.Variables)).Distinct().Where(v => Terms.All(t => t.Term != v))])
{
    // What is expected of data that reify many statements, each a few times.
    private const double GuessedTermsOfSubject = 10;
    private const double GuessedTermsOfObject = 5;
    private const double GuessedPredicates = 20;

    public override double Rows => Terms.Aggregate(Pattern.Rows, (rows, parts) =>
    {
        rows = parts.Predicate.IsConstant ? rows / GuessedPredicates : rows;
        rows = parts.Subject.IsConstant ? Math.Min(rows, GuessedTermsOfSubject) : rows;
        return parts.Object.IsConstant ? Math.Min(rows, GuessedTermsOfObject) : rows;
    });

    public override string Label => $"{Pattern.Pattern}, {string.Join(", ", Terms.AsEnumerable())}";

    public bool IsTerm(Variable variable) => Terms.Any(t => t.Term == variable);

    public override double DistinctOf(Variable variable) => Math.Max(1, Math.Min(Rows, Pattern.Variables.Contains(variable) ? Pattern.DistinctOf(variable) : GuessOf(variable)));

    private double GuessOf(Variable variable) =>
        Terms.Any(t => t.Predicate.Variable == variable) ? GuessedPredicates
        : Terms.Any(t => t.Subject.Variable == variable) ? Rows / GuessedTermsOfSubject
        : Rows / GuessedTermsOfObject;
}
