namespace Mutualisons.Store.Checkpoints;

/// <summary>A file of dictionary entries as the manifest names it.</summary>
/// <param name="File">The number in its name.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="First">The index of its first entry.</param>
/// <param name="Count">How many entries it has.</param>
internal sealed record TermSegment(long File, long Length, int First, int Count);
