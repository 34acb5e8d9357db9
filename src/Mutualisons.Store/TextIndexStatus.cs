namespace Mutualisons.Store;

/// <summary>How far the text index is.</summary>
/// <param name="Literals">How many literals are in it.</param>
/// <param name="Behind">How many terms it has not looked at yet; searches look at those themselves.</param>
/// <param name="Failure">Why it cannot be used, so that searches look at every literal; null when it can.</param>
public sealed record TextIndexStatus(long Literals, int Behind, string? Failure);
