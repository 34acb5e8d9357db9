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
            ApplyBody(inLog);
        }
        else
        {
            using var reference = reader.Body(record);
            changeFiles.Add(ChangeFile.NumberOf(reference));
            using var body = ChangeFile.Open(folder, inLog, record.Header.Commit);
            ApplyBody(body);
        }

        Commit = record.Header.Commit;
        if (_changes.Count >= BatchSize)
        {
            Flush();
        }
    }

    private void ApplyBody(ByteSource body)
    {
        var head = CommitBody.ReadHead(body);
        CommitBody.ReadTerms(body, dictionary);
        CommitBody.ReadQuads(body, _changes);
        (Time, BlankNodeCount) = (head.Time, head.BlankNodeCount);
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
