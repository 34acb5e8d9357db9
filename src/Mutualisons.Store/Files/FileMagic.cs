namespace Mutualisons.Store.Files;

/// <summary>The first bytes of every file: what it is, and the version of the format that it is written in.</summary>
internal static class FileMagic
{
    public const uint Version = 2;

    /// <summary>Eight letters, the version, and four bytes that are zero.</summary>
    public const int Size = 16;

    public static ReadOnlySpan<byte> Manifest => "MutManif"u8;

    public static ReadOnlySpan<byte> Log => "MutLog  "u8;

    public static ReadOnlySpan<byte> Terms => "MutTerms"u8;

    public static ReadOnlySpan<byte> Quads => "MutQuads"u8;

    public static ReadOnlySpan<byte> Changes => "MutChang"u8;

    public static void Write(Span<byte> target, ReadOnlySpan<byte> magic)
    {
        magic.CopyTo(target);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(target[8..], Version);
    }

    /// <exception cref="StoreCorruptedException">The file is another kind of file.</exception>
    /// <exception cref="StoreFormatException">The file is of a version that this program does not know.</exception>
    public static void Check(ReadOnlySpan<byte> start, ReadOnlySpan<byte> magic, string file)
    {
        if (start.Length < Size || !start[..8].SequenceEqual(magic))
        {
            throw new StoreCorruptedException(file, 0, 0, "it does not begin as such a file does");
        }

        var version = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        if (version != Version)
        {
            throw new StoreFormatException(file, version, Version);
        }
    }
}
