using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>An aggregate over a column; -1 is <c>COUNT(*)</c>.</summary>
internal readonly record struct AggregateColumn(Aggregate Aggregate, int Column);
