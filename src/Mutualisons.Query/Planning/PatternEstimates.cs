using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <summary>How many rows and values a pattern is expected to have, from the store's counts.</summary>
internal static class PatternEstimates
{
    private const double GuessedPredicates = 50;
    private const double GuessedFanOut = 5;
    private const double GuessedRepeat = 0.05;

    public static PatternOperand Estimate(ScanPattern pattern, StoreSnapshot snapshot)
    {
        var rows = (double)snapshot.Estimate(pattern.Constants);
        var distinct = new Dictionary<Variable, double>();
        var statistics = pattern.Predicate.IsConstant && pattern.Constants.BoundCount == 1
            ? snapshot.GetPredicateStatistics(pattern.Predicate.Constant)
            : default;
        Add(pattern.Subject, statistics.QuadCount > 0 ? statistics.DistinctSubjects : pattern.Predicate.IsConstant || pattern.Object.IsConstant ? rows : rows / GuessedFanOut);
        Add(pattern.Predicate, Math.Min(rows, GuessedPredicates));
        Add(pattern.Object, statistics.QuadCount > 0 ? statistics.DistinctObjects : rows);
        Add(pattern.Graph, snapshot.Graphs.Count);
        return new PatternOperand(pattern, pattern.Repeats().Length > 0 ? rows * GuessedRepeat : rows, distinct);

        void Add(PatternSlot slot, double values)
        {
            if (slot.Variable is { } variable)
            {
                distinct[variable] = Math.Max(1, Math.Min(values, distinct.GetValueOrDefault(variable, double.MaxValue)));
            }
        }
    }
}
