using Mutualisons.Store.Files;

namespace Mutualisons.Store.Log;

/// <summary>Reads the records of a segment and tells a torn tail from damage.</summary>
/// <remarks>
/// Records are written in batches, and a batch only after the one before has been synced. So after a crash the last batch may lack
/// anything, even bytes before a record that is there; but a bad record with a good one of a later batch behind it was damaged since.
/// </remarks>
internal sealed class LogSegmentReader
{
    private readonly byte[] _bytes;
    private readonly string _name;
    private readonly LogSegmentHeader _header;

    public LogSegmentReader(byte[] bytes, string name)
    {
        _bytes = bytes;
        _name = name;
        _header = LogSegmentHeader.Read(bytes, name);
    }

    public string Name => _name;

    /// <summary>Where the segment ends for good: behind the last record that counts.</summary>
    public int End { get; private set; }

    /// <summary>True when the segment was closed in order.</summary>
    public bool HasEndMark { get; private set; }

    /// <summary>How many bytes behind <see cref="End"/> are the remains of a write that a crash cut short.</summary>
    public int TornBytes => _bytes.Length - End;

    public static LogSegmentReader Open(StoreFolder folder, long number, long expectedLength)
    {
        var name = FileNames.Log(number);
        using var file = folder.OpenRead(name);
        var length = file.Length;
        if (length > Array.MaxLength || (expectedLength > 0 && length != expectedLength))
        {
            throw new StoreCorruptedException(name, Math.Min(length, expectedLength), 0, $"it is {length} bytes long instead of {expectedLength}");
        }

        var bytes = new byte[length];
        file.Read(0, bytes);
        return new LogSegmentReader(bytes, name);
    }

    /// <summary>All records of the segment, checked to the last byte.</summary>
    /// <param name="first">The commit that has to come first.</param>
    /// <param name="mayBeTorn">True for the last segment only.</param>
    public List<LogRecord> Read(long first, bool mayBeTorn)
    {
        var records = ReadUpTo(first, long.MaxValue);
        CheckTail(first + records.Count, mayBeTorn);
        return records;
    }

    /// <summary>The records up to a commit that is known to be there, however many are being written behind it.</summary>
    public List<LogRecord> ReadUpTo(long first, long last)
    {
        var records = new List<LogRecord>();
        var (commit, batch) = (first, 0L);
        End = LogSegmentHeader.Size;
        if (_header.FirstCommit != first)
        {
            throw Damage(first, $"it begins with commit {_header.FirstCommit} instead of {first}");
        }

        while (!HasEndMark && commit <= last && LogRecordHeader.TryReadRecord(_bytes.AsSpan(End), _header.Salt, out var header))
        {
            Check(header, commit, batch);
            HasEndMark = header.Kind == LogRecordKind.End;
            if (!HasEndMark)
            {
                records.Add(new LogRecord(header, End));
                (batch, commit) = (header.Batch, commit + 1);
            }

            End += header.RecordLength;
        }

        return records;
    }

    public ByteSource Body(LogRecord record) =>
        new(_bytes, record.BodyOffset, record.Header.BodyLength, _name, record.BodyOffset, record.Header.Commit);

    private void Check(LogRecordHeader header, long commit, long batch)
    {
        var expected = header.Kind == LogRecordKind.End ? commit - 1 : commit;
        if (header.Kind is not (LogRecordKind.Commit or LogRecordKind.ExternalCommit or LogRecordKind.End) || header.Commit != expected || header.Batch < batch)
        {
            throw Damage(commit, $"a record for commit {header.Commit} stands where {expected} belongs");
        }
    }

    private void CheckTail(long commit, bool mayBeTorn)
    {
        if (TornBytes == 0)
        {
            return;
        }

        if (HasEndMark)
        {
            throw Damage(commit, "there are bytes behind its end mark");
        }

        if (!mayBeTorn)
        {
            throw Damage(commit, "a record is damaged, and this is not the last segment");
        }

        for (var offset = End + 1; offset <= _bytes.Length - LogRecordHeader.Size; offset++)
        {
            // What is damaged is of the last batch, or begins one; what is of a later batch was written when this had been synced.
            if (LogRecordHeader.TryReadRecord(_bytes.AsSpan(offset), _header.Salt, out var header) && header.Batch > commit)
            {
                throw Damage(commit, $"a record is damaged, but a later one, for commit {header.Commit}, is whole");
            }
        }
    }

    private StoreCorruptedException Damage(long commit, string what) => new(_name, End, commit, what);
}
