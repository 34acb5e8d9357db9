using Mutualisons.Store.Log;

namespace Mutualisons.Store.Checkpoints;

/// <summary>What lives in a store's folder: the one file that is replaced, always whole.</summary>
/// <param name="BaseIri">The base IRI that the store was made with, or empty.</param>
/// <param name="HashSeed">The seed of the dictionary's hashes.</param>
/// <param name="NextFile">The lowest file number never used.</param>
/// <param name="Checkpoint">Where recovery begins.</param>
/// <param name="Log">The segments, oldest first; those up to the checkpoint are kept for their change sets.</param>
internal sealed record Manifest(string BaseIri, ulong HashSeed, long NextFile, Checkpoint Checkpoint, IReadOnlyList<LogSegment> Log);
