namespace Mutualisons.Store.Files;

/// <summary>An open file of a store.</summary>
internal interface IStoreFile : IDisposable
{
    long Length { get; }

    /// <summary>Fills the target, or as much of it as the file has.</summary>
    int Read(long offset, Span<byte> target);

    void Write(long offset, ReadOnlySpan<byte> bytes);

    void Truncate(long length);

    /// <summary>Returns when all that was written is durable.</summary>
    void Sync();
}
