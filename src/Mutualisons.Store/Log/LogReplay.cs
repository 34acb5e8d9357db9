using Mutualisons.Store.Files;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Log;

/// <summary>Applies the log behind a checkpoint: terms one by one, quads many commits at a time.</summary>
internal sealed class LogReplay(StoreFolder folder, TermDictionary dictionary)
{
    /// <summary>So many changes are sorted together.</summary>
    private const int BatchSize = 1 << 20;

    private readonly QuadBuffer _changes = new();

    public required RunSet Runs { get; set; }

    /// <summary>What changed each graph last; one that has been emptied may stay in it.</summary>
    public required Dictionary<ulong, GraphChange> LastChanges { get; init; }

    public required long Commit { get; set; }

    public required DateTimeOffset Time { get; set; }

    public required ulong BlankNodeCount { get; set; }

    /// <summary>Applies a segment and returns it as it is when nothing more is written to it.</summary>
    public LogSegment Apply(LogSegment segment, LogSegmentReader reader, bool mayBeTorn)
    {
        var changeFiles = new List<long>();
        foreach (var record in reader.Read(Commit + 1, mayBeTorn))
        {
            Apply(record, reader, changeFiles);
        }

        Flush();
        return segment with { Length = reader.End, LastCommit = Commit, LastTime = Time, ChangeFiles = changeFiles };
    }

    private void Apply(LogRecord record, LogSegmentReader reader, List<long> changeFiles)
    {
        using var inLog = reader.Body(record);
        if (record.Header.Kind == LogRecordKind.Commit)
        {
            ApplyBody(inLog, record.Header.Commit);
        }
        else
        {
            using var reference = reader.Body(record);
            changeFiles.Add(ChangeFile.NumberOf(reference));
            using var body = ChangeFile.Open(folder, inLog, record.Header.Commit);
            ApplyBody(body, record.Header.Commit);
        }

        Commit = record.Header.Commit;
        if (_changes.Count >= BatchSize)
        {
            Flush();
        }
    }

    private void ApplyBody(ByteSource body, long commit)
    {
        var head = CommitBody.ReadHead(body);
        CommitBody.ReadTerms(body, dictionary);
        var before = _changes.Count;
        CommitBody.ReadQuads(body, _changes);
        NoteGraphs(_changes.GraphsFrom(before), new GraphChange(commit, head.Time));
        (Time, BlankNodeCount) = (head.Time, head.BlankNodeCount);
    }

    private void NoteGraphs(ReadOnlySpan<ulong> graphs, GraphChange change)
    {
        for (var row = 0; row < graphs.Length; row++)
        {
            if (row == 0 || graphs[row] != graphs[row - 1])
            {
                LastChanges[graphs[row]] = change;
            }
        }
    }

    private void Flush()
    {
        var effective = RunBuilder.SortEffective(_changes.Take(), Runs);
        if (effective.Count > 0)
        {
            Runs = RunPolicy.Append(Runs, RunBuilder.Build(effective));
        }
    }
}
