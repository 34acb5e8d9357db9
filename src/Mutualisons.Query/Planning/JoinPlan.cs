using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>A step of a join order, not yet built.</summary>
/// <param name="Set">The operands joined.</param>
/// <param name="Method">How.</param>
/// <param name="Cost">What it costs in all, in units of one row read in sequence.</param>
/// <param name="SortedBy">The variable that rows ascend by, or null.</param>
/// <param name="Left">The left side; null for a leaf.</param>
/// <param name="Right">The right side; null for a leaf.</param>
internal sealed record JoinPlan(ulong Set, JoinMethod Method, double Cost, Variable? SortedBy, JoinPlan? Left = null, JoinPlan? Right = null);
