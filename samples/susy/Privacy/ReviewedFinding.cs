namespace Mutualisons.Samples.Susy.Privacy;

/// <summary>A decision about a finding: a row of <c>tables/reviewed.csv</c>.</summary>
/// <param name="Record">The source id of the record that it was found in.</param>
/// <param name="Value">The text found, letter for letter.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Decision">What happens to it.</param>
/// <param name="Date">When that was decided.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReviewedFinding(string Record, string Value, FindingKind Kind, Decision Decision, DateOnly Date, string Reason);
