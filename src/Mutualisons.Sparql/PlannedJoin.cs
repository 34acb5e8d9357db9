namespace Mutualisons.Sparql;

/// <summary>A group of patterns and the order in which they were joined.</summary>
/// <param name="Operands">What is joined, numbered from 1 in the order of the query.</param>
/// <param name="Order">The order and the methods chosen, over those numbers: <c>((2 merge 1) index 3)</c>.</param>
/// <param name="Search">How the order was looked for: <c>trees</c> or <c>sequences</c> when all of those were compared, <c>greedy</c> when sequences were found step by step.</param>
public sealed record PlannedJoin(ValueList<JoinedPart> Operands, string Order, string Search);
