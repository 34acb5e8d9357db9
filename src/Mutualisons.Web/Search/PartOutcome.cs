namespace Mutualisons.Web.Search;

/// <summary>What came of a part of a search.</summary>
/// <param name="Part">The part as it was read.</param>
/// <param name="IsFound">Whether any record has it.</param>
/// <param name="Meant">What stands there instead of a part that no record has as typed; null when it was found as typed.</param>
internal sealed record PartOutcome(string Part, bool IsFound, string? Meant);
