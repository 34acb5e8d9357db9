namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>How we read an activity tag that the scheme does not have: a row of <c>tables/activity-corrections.csv</c>.</summary>
/// <param name="Written">The tag of the source.</param>
/// <param name="Read">The tags meant, separated by semicolons.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record ActivityCorrection(string Written, string Read, string Reason);
