using System.Collections.Concurrent;
using Mutualisons.Store.Log;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <content>The change sets of past commits.</content>
public sealed partial class QuadStore
{
    private readonly ConcurrentQueue<StoreCommit> _kept = [];

    /// <summary>The commits after <paramref name="after"/>, oldest first, up to the last durable one.</summary>
    /// <exception cref="HistoryCutException">The first of them is not kept any more.</exception>
    public IEnumerable<StoreCommit> ReadChanges(long after)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        var last = Commit;
        if (after >= last)
        {
            return [];
        }

        return _folder is null ? _kept.Where(commit => commit.Commit > after && commit.Commit <= last) : ReadLog(after, last);
    }

    private static StoreCommit Read(LogSegmentReader reader, LogRecord record, Func<LogSegmentReader, LogRecord, Files.ByteSource> open)
    {
        using var body = open(reader, record);
        var head = CommitBody.ReadHead(body);
        CommitBody.SkipTerms(body);
        var buffer = new QuadBuffer();
        CommitBody.ReadQuads(body, buffer);
        return new StoreCommit(record.Header.Commit, head.Time, head.Author, [.. ChangeEnumeration.Of(buffer.Take())]);
    }

    /// <summary>Keeps a change set where there is no log.</summary>
    private void Keep(StoreState state, string author, Run run)
    {
        if (_folder is null)
        {
            _kept.Enqueue(new StoreCommit(state.Commit, state.Time, author, [.. ChangeEnumeration.Of(run[QuadOrder.Spo])]));
        }
    }

    private IEnumerable<StoreCommit> ReadLog(long after, long last)
    {
        var log = _folder!.Manifest.Log;
        if (log.Count == 0 || log[0].FirstCommit > after + 1)
        {
            throw new HistoryCutException(after + 1, log.Count == 0 ? last + 1 : log[0].FirstCommit);
        }

        return log.Where(segment => !segment.IsClosed || segment.LastCommit > after).SelectMany(segment => ReadSegment(segment, after, last));
    }

    private IEnumerable<StoreCommit> ReadSegment(LogSegment segment, long after, long last)
    {
        var reader = LogSegmentReader.Open(_folder!, segment.File, segment.Length);
        foreach (var record in reader.ReadUpTo(segment.FirstCommit, last))
        {
            if (record.Header.Commit > after)
            {
                yield return Read(reader, record, OpenBody);
            }
        }
    }

    private Files.ByteSource OpenBody(LogSegmentReader reader, LogRecord record) =>
        record.Header.Kind == LogRecordKind.Commit ? reader.Body(record) : ChangeFile.Open(_folder!, reader.Body(record), record.Header.Commit);
}
