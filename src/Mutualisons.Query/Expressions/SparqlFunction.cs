namespace Mutualisons.Query.Expressions;

/// <summary>A function of one row: ids in, an id out, 0 for an error; it is not called when an argument is an error.</summary>
internal delegate ulong SparqlFunction(Evaluation evaluation, ReadOnlySpan<ulong> arguments);
