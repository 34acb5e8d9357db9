namespace Mutualisons.Sparql;

/// <summary>One of the things that a group joins.</summary>
/// <param name="Label">The pattern, terms as SPARQL writes them.</param>
/// <param name="ExpectedRows">How many rows the planner expects it to have by itself.</param>
public sealed record JoinedPart(string Label, double ExpectedRows);
