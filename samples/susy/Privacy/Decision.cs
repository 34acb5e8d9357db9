namespace Mutualisons.Samples.Susy.Privacy;

/// <summary>What a reviewer decided about a finding.</summary>
internal enum Decision
{
    /// <summary>It is no personal data, or may be public for the reason given.</summary>
    Keep,

    /// <summary>It is replaced by a mark in every text of its record.</summary>
    Mask,
}
