namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>How we read the name of the project partner that supplied a record: a row of <c>tables/partners.csv</c>.</summary>
/// <param name="Written">The text of the source.</param>
/// <param name="Name">The partner's name; empty when the text names nobody.</param>
/// <param name="Corrected">What is wrong with the text; empty when nothing is.</param>
internal sealed record Partner(string Written, string Name, string Corrected);
