namespace Mutualisons.Domain;

/// <summary>Where records of a kind are.</summary>
/// <param name="Path">From a record to what has coordinates, an address and a commune.</param>
/// <param name="MayBeCommune">Whether a commune may stand there as a whole.</param>
public sealed record KindLocation(FieldPath Path, bool MayBeCommune = false);
