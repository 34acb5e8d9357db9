namespace Mutualisons.Sparql;

/// <summary>What one pass of the optimiser did.</summary>
/// <param name="Name">The pass, by the name that switches it off.</param>
/// <param name="Algebra">The whole pattern after it, as nested lists; null when it changed nothing.</param>
public sealed record PlanRewrite(string Name, string? Algebra);
