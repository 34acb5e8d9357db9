using Mutualisons.Store.Files;
using Mutualisons.Store.Log;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Checkpoints;

/// <summary>What loading gives.</summary>
/// <param name="Dictionary">All terms.</param>
/// <param name="State">The last whole commit's state.</param>
/// <param name="Log">The log's segments, each as long as what counts in it.</param>
/// <param name="OpenSegment">The reader of the segment that was still open, if one was.</param>
internal sealed record LoadedStore(TermDictionary Dictionary, StoreState State, LogSegment[] Log, LogSegmentReader? OpenSegment)
{
    public TornTail? TornTail => OpenSegment is { TornBytes: > 0 } reader ? new TornTail(reader.Name, reader.End, reader.TornBytes, State.Commit + 1) : null;

    public bool WasClean => OpenSegment is null or { HasEndMark: true };

    /// <summary>The files that the manifest and the log name.</summary>
    public HashSet<string> AliveFiles(Checkpoint checkpoint)
    {
        var alive = new HashSet<string>(StringComparer.Ordinal) { FileNames.Quads(checkpoint.QuadsFile) };
        alive.UnionWith(checkpoint.Terms.Select(segment => FileNames.Terms(segment.File)));
        foreach (var segment in Log)
        {
            alive.Add(FileNames.Log(segment.File));
            alive.UnionWith(segment.ChangeFiles.Select(FileNames.Changes));
        }

        return alive;
    }
}
