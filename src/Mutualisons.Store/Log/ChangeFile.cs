using System.Buffers;
using Mutualisons.Store.Files;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Log;

/// <summary>A commit too big for the log, in a file of its own; its record holds the file's number and length.</summary>
internal static class ChangeFile
{
    /// <summary>Writes and syncs the file, so that a record may name it.</summary>
    public static (long Number, long Length) Write(StoreFolder folder, Action<IBufferWriter<byte>> writeBody)
    {
        var number = folder.TakeNumber();
        long length;
        using (var file = folder.Create(FileNames.Changes(number)))
        {
            var output = new BlockWriter(file, FileMagic.Changes);
            writeBody(output);
            output.Complete();
            length = output.Length;
        }

        folder.Sync();
        return (number, length);
    }

    public static void WriteReference(IBufferWriter<byte> record, long number, long length)
    {
        Varint.Write(record, (ulong)number);
        Varint.Write(record, (ulong)length);
    }

    public static long NumberOf(ByteSource reference) => (long)reference.ReadVarint();

    /// <summary>The body that a record refers to.</summary>
    public static ByteSource Open(StoreFolder folder, ByteSource reference, long commit)
    {
        var number = NumberOf(reference);
        var length = (long)reference.ReadVarint();
        reference.ExpectEnd();
        return new ByteSource(folder.OpenRead(FileNames.Changes(number)), FileNames.Changes(number), FileMagic.Changes, length, commit);
    }
}
