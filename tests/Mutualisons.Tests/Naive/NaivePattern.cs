namespace Mutualisons.Tests.Naive;

/// <summary>A parsed regular expression.</summary>
/// <param name="Step">Tries to match from a position, and what follows from where that ends.</param>
/// <param name="GroupCount">How many groups the pattern captures.</param>
internal sealed record NaivePattern(NaiveStep Step, int GroupCount);

/// <summary>One part of a pattern: whether it matches at a position, followed by <paramref name="next"/>.</summary>
internal delegate bool NaiveStep(NaiveMatch match, int at, Func<int, bool> next);
