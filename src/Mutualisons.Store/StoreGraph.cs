namespace Mutualisons.Store;

/// <summary>A graph that has quads in a snapshot.</summary>
/// <param name="Name">Its name, or <see cref="TermId.DefaultGraph"/>.</param>
/// <param name="QuadCount">How many quads it has.</param>
public readonly record struct StoreGraph(TermId Name, long QuadCount);
