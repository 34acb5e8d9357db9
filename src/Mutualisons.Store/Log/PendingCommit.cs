using System.Buffers;
using System.Runtime.InteropServices;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store.Log;

/// <summary>A commit on its way to the disk: its record, without the header, and who waits for it.</summary>
internal sealed class PendingCommit
{
    private readonly ArrayBufferWriter<byte> _record = new(256);
    private readonly TaskCompletionSource<CommitResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PendingCommit(StoreState state, CommitResult result)
    {
        (State, Result) = (state, result);
        _record.GetSpan(LogRecordHeader.Size)[..LogRecordHeader.Size].Clear();
        _record.Advance(LogRecordHeader.Size);
    }

    public StoreState State { get; }

    public CommitResult Result { get; }

    /// <summary>The file that the record names, or 0.</summary>
    public long ChangeFile { get; private set; }

    public long ChangeFileLength { get; private set; }

    public Task<CommitResult> Task => _done.Task;

    /// <summary>Where the body goes.</summary>
    public IBufferWriter<byte> Body => _record;

    public void UseChangeFile(long number, long length)
    {
        (ChangeFile, ChangeFileLength) = (number, length);
        Log.ChangeFile.WriteReference(_record, number, length);
    }

    /// <summary>The record with header and checksums, for a batch and a segment.</summary>
    public ReadOnlySpan<byte> Seal(long batch, ulong salt)
    {
        var kind = ChangeFile == 0 ? LogRecordKind.Commit : LogRecordKind.ExternalCommit;
        var header = new LogRecordHeader(_record.WrittenCount - LogRecordHeader.Size, kind, State.Commit, batch, salt);
        _record.GetSpan(LogRecordHeader.TrailerSize);
        _record.Advance(LogRecordHeader.TrailerSize);
        var record = MemoryMarshal.AsMemory(_record.WrittenMemory).Span;
        header.Write(record);
        return record;
    }

    public void Acknowledge() => _done.SetResult(Result);

    /// <summary>Fails it, unless it has been acknowledged.</summary>
    public void Fail(Exception exception) => _done.TrySetException(exception);
}
