namespace Mutualisons.Geo;

/// <summary>What a spatial index knows a geometry by; the owner of the index gives it a meaning.</summary>
/// <param name="Value">The number.</param>
public readonly record struct GeometryId(ulong Value);
