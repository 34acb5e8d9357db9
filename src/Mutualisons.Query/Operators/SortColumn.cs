namespace Mutualisons.Query.Operators;

/// <summary>One sort condition: a column and its direction.</summary>
internal readonly record struct SortColumn(int Column, bool IsDescending);
