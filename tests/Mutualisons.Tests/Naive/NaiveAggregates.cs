using Mutualisons.Geo;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>The set functions of section 18.5.1; null is the error value.</summary>
/// <remarks>COUNT leaves errors out and SAMPLE may pick any value, so it picks one that is none; every other function of an error is an error.</remarks>
internal sealed class NaiveAggregates(NaiveExpressions expressions)
{
    public Term? Evaluate(Aggregate aggregate, IReadOnlyList<Scope> members)
    {
        if (aggregate.Argument is null)
        {
            var solutions = members.Select(m => m.Solution.Restrict(m.Solution.Domain.Where(v => !v.IsBlankNode && !v.IsInternal)));
            return NaiveValues.Integer(aggregate.IsDistinct ? solutions.Distinct().Count() : members.Count);
        }

        var values = members.Select(m => expressions.Evaluate(aggregate.Argument, m));
        var list = (aggregate.IsDistinct ? values.Distinct() : values).ToList();
        return aggregate.Function switch
        {
            AggregateFunction.Count => NaiveValues.Integer(list.Count(v => v is not null)),
            AggregateFunction.Sample => list.Find(v => v is not null),
            AggregateFunction.Custom when GeometryAggregates.Find(aggregate.CustomFunction!.Value) is { } geometry => NaiveGeometry.Aggregate(geometry, list),
            AggregateFunction.Custom => throw new QueryNotSupportedException($"There is no aggregate {aggregate.CustomFunction}."),
            _ when list.Contains(null) => null,
            AggregateFunction.Sum => Sum(list!),
            AggregateFunction.Avg => Average(list!),
            AggregateFunction.Min => list.Order(SortOrder.Instance).FirstOrDefault(),
            AggregateFunction.Max => list.Order(SortOrder.Instance).LastOrDefault(),
            AggregateFunction.GroupConcat => Concatenate(list!, aggregate.Separator ?? " "),
            _ => throw new QueryNotSupportedException($"There is no aggregate {aggregate.Function}."),
        };
    }

    private static Term? Sum(IEnumerable<Term> values) =>
        values.Aggregate((Term?)NaiveValues.Integer(0), (sum, value) => NaiveArithmetic.Apply(ArithmeticOperator.Add, sum, value));

    private static Term? Average(List<Term> values) =>
        values.Count == 0
            ? NaiveValues.Integer(0)
            : NaiveArithmetic.Apply(ArithmeticOperator.Divide, Sum(values), NaiveValues.Integer(values.Count));

    private static Literal? Concatenate(List<Term> values, string separator)
    {
        var texts = values.Select(NaiveTerms.Str).ToList();
        return texts.Contains(null) ? null : new Literal(string.Join(separator, texts));
    }
}
