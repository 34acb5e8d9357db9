using Mutualisons.Store.Files;
using Mutualisons.Store.Log;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Checkpoints;

/// <summary>Writes a checkpoint, makes it live, and deletes what only the one before needed.</summary>
internal static class CheckpointWriter
{
    private const int MergeRatio = 2;

    /// <param name="folder">Where it goes.</param>
    /// <param name="state">The state, at whose end the log has been sealed.</param>
    /// <param name="snapshot">The same state, to scan.</param>
    /// <param name="dictionary">The store's terms.</param>
    /// <param name="historyFrom">Segments that are not needed for recovery and end before this are deleted.</param>
    public static void Write(StoreFolder folder, StoreState state, StoreSnapshot snapshot, TermDictionary dictionary, DateTimeOffset historyFrom)
    {
        var before = folder.Manifest.Checkpoint;
        var terms = WriteTerms(folder, before.Terms, dictionary, state.DictionaryLength);
        var (quadsFile, quadsLength) = WriteQuads(folder, snapshot);
        folder.Sync();
        var checkpoint = new Checkpoint(state.Commit, state.Time, state.BlankNodeCount, terms, quadsFile, quadsLength, checked((int)snapshot.QuadCount));
        List<LogSegment> cut = [];
        folder.Update(manifest =>
        {
            cut = [.. manifest.Log.TakeWhile(segment => segment.IsClosed && segment.LastCommit <= state.Commit && segment.LastTime < historyFrom)];
            return manifest with { Checkpoint = checkpoint, Log = [.. manifest.Log.Skip(cut.Count)] };
        });

        folder.Discard(before.Terms.Except(terms).Select(segment => FileNames.Terms(segment.File)));
        folder.Discard(before.QuadsFile == 0 ? [] : [FileNames.Quads(before.QuadsFile)]);
        folder.Discard(cut.SelectMany(segment => segment.ChangeFiles.Select(FileNames.Changes).Append(FileNames.Log(segment.File))));
    }

    /// <summary>Keeps the segments that are there, except that small ones at the end are written again together with the new terms.</summary>
    private static List<TermSegment> WriteTerms(StoreFolder folder, IReadOnlyList<TermSegment> before, TermDictionary dictionary, int end)
    {
        var segments = before.ToList();
        var first = segments.Count == 0 ? 0 : segments[^1].First + segments[^1].Count;
        while (first < end && segments.Count > 0 && segments[^1].Count < MergeRatio * (long)(end - first))
        {
            first = segments[^1].First;
            segments.RemoveAt(segments.Count - 1);
        }

        while (first < end)
        {
            var next = TermFile.EndOf(dictionary, first, end);
            var number = folder.TakeNumber();
            using var file = folder.Create(FileNames.Terms(number));
            segments.Add(new TermSegment(number, TermFile.Write(file, dictionary, first, next), first, next - first));
            first = next;
        }

        return segments;
    }

    private static (long File, long Length) WriteQuads(StoreFolder folder, StoreSnapshot snapshot)
    {
        if (snapshot.QuadCount == 0)
        {
            return (0, 0);
        }

        var number = folder.TakeNumber();
        using var file = folder.Create(FileNames.Quads(number));
        return (number, QuadFile.Write(file, snapshot));
    }
}
