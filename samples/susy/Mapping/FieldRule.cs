namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>What happens to one property key of the source: a row of <c>tables/fields.csv</c>.</summary>
/// <param name="Key">The key as the source writes it.</param>
/// <param name="Treatment">Which mapping applies.</param>
/// <param name="Target">The property it becomes, or the language of a description.</param>
/// <param name="Count">How many records had it when the table was reviewed.</param>
/// <param name="Reason">Why, where that is not plain.</param>
internal sealed record FieldRule(string Key, string Treatment, string Target, int Count, string Reason);
