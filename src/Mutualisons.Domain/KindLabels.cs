namespace Mutualisons.Domain;

/// <summary>What people call a kind in one language.</summary>
/// <param name="One">One of them.</param>
/// <param name="Many">Several.</param>
public readonly record struct KindLabels(string One, string Many);
