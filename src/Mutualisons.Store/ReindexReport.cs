namespace Mutualisons.Store;

/// <summary>An index that was made anew.</summary>
/// <param name="Entries">How many literals or geometries are in it.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ReindexReport(long Entries, TimeSpan Elapsed);
