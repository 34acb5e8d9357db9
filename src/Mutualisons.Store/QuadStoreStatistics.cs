namespace Mutualisons.Store;

/// <summary>Figures about a store at one moment, for its operator.</summary>
/// <param name="Commit">The last durable commit.</param>
/// <param name="QuadCount">How many quads it has.</param>
/// <param name="GraphCount">How many graphs have quads.</param>
/// <param name="TermCount">How many terms the dictionary has.</param>
/// <param name="RunCount">How many runs a scan has to merge.</param>
/// <param name="OpenSnapshots">How many snapshots are held.</param>
public sealed record QuadStoreStatistics(long Commit, long QuadCount, int GraphCount, int TermCount, int RunCount, int OpenSnapshots);
