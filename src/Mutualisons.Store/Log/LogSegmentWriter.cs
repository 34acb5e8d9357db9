using System.Security.Cryptography;
using Mutualisons.Store.Files;

namespace Mutualisons.Store.Log;

/// <summary>Appends records to one segment.</summary>
internal sealed class LogSegmentWriter : IDisposable
{
    private readonly IStoreFile _file;
    private readonly long _number;
    private readonly long _firstCommit;
    private readonly ulong _salt;
    private readonly List<long> _changeFiles = [];
    private long _lastCommit;
    private DateTimeOffset _lastTime;
    private long _length;

    private LogSegmentWriter(IStoreFile file, long number, long firstCommit, DateTimeOffset time)
    {
        (_file, _number, _firstCommit, _lastCommit, _lastTime) = (file, number, firstCommit, firstCommit - 1, time);
        _salt = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        _length = LogSegmentHeader.Size;
    }

    /// <summary>How many bytes replaying it takes, the files that it names included.</summary>
    public long ReplaySize { get; private set; }

    /// <summary>The segment as the manifest names it while it is written.</summary>
    public LogSegment Opened => new(_number, _firstCommit, 0, _firstCommit - 1, _lastTime, []);

    /// <summary>The segment as it is now.</summary>
    public LogSegment Current => new(_number, _firstCommit, _length, _lastCommit, _lastTime, _changeFiles);

    /// <summary>Makes the file and its name durable; the manifest has to name it before a record is acknowledged.</summary>
    public static LogSegmentWriter Create(StoreFolder folder, long firstCommit, DateTimeOffset time)
    {
        var number = folder.TakeNumber();
        var writer = new LogSegmentWriter(folder.Create(FileNames.Log(number)), number, firstCommit, time);
        Span<byte> header = stackalloc byte[LogSegmentHeader.Size];
        new LogSegmentHeader(writer._salt, firstCommit).Write(header);
        writer._file.Write(0, header);
        writer._file.Sync();
        folder.Sync();
        return writer;
    }

    public void Append(PendingCommit commit, long batch)
    {
        var record = commit.Seal(batch, _salt);
        _file.Write(_length, record);
        _length += record.Length;
        ReplaySize += record.Length + commit.ChangeFileLength;
        (_lastCommit, _lastTime) = (commit.State.Commit, commit.State.Time);
        if (commit.ChangeFile != 0)
        {
            _changeFiles.Add(commit.ChangeFile);
        }
    }

    public void Sync() => _file.Sync();

    /// <summary>Writes the end mark: nothing comes behind it.</summary>
    public void WriteEnd()
    {
        var mark = new byte[LogRecordHeader.Size + LogRecordHeader.TrailerSize];
        new LogRecordHeader(0, LogRecordKind.End, _lastCommit, _lastCommit + 1, _salt).Write(mark);
        _file.Write(_length, mark);
        _file.Sync();
        _length += mark.Length;
    }

    public void Dispose() => _file.Dispose();
}
