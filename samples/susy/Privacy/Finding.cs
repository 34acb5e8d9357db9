namespace Mutualisons.Samples.Susy.Privacy;

/// <summary>Something in a source text that may be personal data.</summary>
internal sealed record Finding(string Record, string Value, FindingKind Kind, string Key);
