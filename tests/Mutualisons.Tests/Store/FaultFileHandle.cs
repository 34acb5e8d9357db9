using Mutualisons.Store.Files;

namespace Mutualisons.Tests.Store;

/// <summary>An open <see cref="FaultFile"/>, whose operations the disk may fail.</summary>
internal sealed class FaultFileHandle(FaultDisk disk, FaultFile file) : IStoreFile
{
    public long Length => file.Length;

    public int Read(long offset, Span<byte> target) => file.Read(offset, target);

    public void Write(long offset, ReadOnlySpan<byte> bytes) => disk.Write(file, offset, bytes);

    public void Truncate(long length) => disk.Truncate(file, length);

    public void Sync() => disk.Sync(file);

    public void Dispose()
    {
    }
}
