namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>How we read a country: a row of <c>tables/countries.csv</c>.</summary>
/// <param name="Written">The text of the source.</param>
/// <param name="Code">Its ISO 3166-1 alpha-2 code.</param>
/// <param name="Corrected">What is wrong with the text; empty when nothing is.</param>
internal sealed record Country(string Written, string Code, string Corrected);
