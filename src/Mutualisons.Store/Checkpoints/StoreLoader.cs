using Mutualisons.Store.Files;
using Mutualisons.Store.Log;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Checkpoints;

/// <summary>Reads a store from its folder, changing nothing: the checkpoint, then the log behind it.</summary>
internal static class StoreLoader
{
    public static LoadedStore Load(StoreFolder folder)
    {
        var manifest = folder.Manifest;
        var checkpoint = manifest.Checkpoint;
        var dictionary = new TermDictionary(manifest.HashSeed);
        foreach (var segment in checkpoint.Terms)
        {
            var name = FileNames.Terms(segment.File);
            using var source = new ByteSource(folder.OpenRead(name), name, FileMagic.Terms, segment.Length);
            TermFile.Read(source, segment, dictionary);
        }

        var (runs, lastChanges) = ReadQuads(folder, checkpoint);
        var replay = new LogReplay(folder, dictionary)
        {
            Runs = runs,
            LastChanges = lastChanges,
            Commit = checkpoint.Commit,
            Time = checkpoint.Time,
            BlankNodeCount = checkpoint.BlankNodeCount,
        };
        return ReplayLog(folder, manifest, replay, dictionary);
    }

    private static (RunSet Runs, Dictionary<ulong, GraphChange> LastChanges) ReadQuads(StoreFolder folder, Checkpoint checkpoint)
    {
        if (checkpoint.QuadCount == 0)
        {
            return (RunSet.Empty, []);
        }

        var name = FileNames.Quads(checkpoint.QuadsFile);
        using var source = new ByteSource(folder.OpenRead(name), name, FileMagic.Quads, checkpoint.QuadsLength);
        var run = RunBuilder.Build(QuadFile.Read(source, checkpoint.QuadCount));
        return (new RunSet(run), GraphSection.Read(source, run, checkpoint));
    }

    private static LoadedStore ReplayLog(StoreFolder folder, Manifest manifest, LogReplay replay, TermDictionary dictionary)
    {
        var log = manifest.Log.ToArray();
        LogSegmentReader? last = null;
        for (var i = 0; i < log.Length; i++)
        {
            if (log[i].IsClosed && log[i].LastCommit <= manifest.Checkpoint.Commit)
            {
                continue;
            }

            last = LogSegmentReader.Open(folder, log[i].File, log[i].Length);
            var isOpen = !log[i].IsClosed && i == log.Length - 1;
            log[i] = replay.Apply(log[i], last, mayBeTorn: isOpen);
            last = isOpen ? last : null;
        }

        var graphs = GraphTable.Create(replay.Runs, replay.LastChanges);
        var state = new StoreState(replay.Commit, replay.Time, replay.Runs, graphs, dictionary.Count, replay.BlankNodeCount);
        return new LoadedStore(dictionary, state, log, last);
    }
}
