using System.Buffers;
using System.Runtime.InteropServices;
using Mutualisons.Store.Files;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Checkpoints;

/// <summary>A segment of the dictionary on disk: first index, count, heap length, then kinds, hashes, lengths and the heap, each in one piece.</summary>
internal static class TermFile
{
    /// <summary>No segment's heap is longer, so that it fits into one array when it is read.</summary>
    public const int MaxHeap = 1 << 29;

    /// <summary>How far a segment that begins at <paramref name="first"/> goes.</summary>
    public static int EndOf(TermDictionary dictionary, int first, int end)
    {
        var heap = 0L;
        for (var index = first; index < end; index++)
        {
            heap += dictionary.BytesOf(index).Length;
            if (heap > MaxHeap && index > first)
            {
                return index;
            }
        }

        return end;
    }

    public static long Write(IStoreFile file, TermDictionary dictionary, int first, int end)
    {
        var output = new BlockWriter(file, FileMagic.Terms);
        var heap = 0UL;
        for (var index = first; index < end; index++)
        {
            heap += (uint)dictionary.BytesOf(index).Length;
        }

        Varint.Write(output, (uint)first);
        Varint.Write(output, (uint)(end - first));
        Varint.Write(output, heap);
        for (var index = first; index < end; index++)
        {
            output.Write([(byte)dictionary.KindOf(index)]);
        }

        for (var index = first; index < end; index++)
        {
            WriteUInt32(output, dictionary.HashOf(index));
        }

        for (var index = first; index < end; index++)
        {
            WriteUInt32(output, (uint)dictionary.BytesOf(index).Length);
        }

        for (var index = first; index < end; index++)
        {
            output.Write(dictionary.BytesOf(index));
        }

        output.Complete();
        return output.Length;
    }

    public static void Read(ByteSource source, TermSegment segment, TermDictionary dictionary)
    {
        if (source.ReadCount() != segment.First || source.ReadCount() != segment.Count || segment.First != dictionary.Count)
        {
            throw source.Corrupt("it holds other terms than the manifest says");
        }

        var heapLength = source.ReadCount(Array.MaxLength);
        var kinds = source.ReadBytes(segment.Count);
        var hashes = MemoryMarshal.Cast<byte, uint>(source.ReadBytes(checked(segment.Count * sizeof(uint))));
        var lengths = MemoryMarshal.Cast<byte, uint>(source.ReadBytes(checked(segment.Count * sizeof(uint))));
        var heap = source.ReadBytes(heapLength);
        source.ExpectEnd();
        var offset = 0L;
        foreach (var length in lengths)
        {
            offset += length;
        }

        if (offset != heapLength)
        {
            throw source.Corrupt("its lengths do not add up");
        }

        dictionary.AddSegment(heap, kinds, hashes, lengths);
    }

    private static void WriteUInt32(BlockWriter output, uint value)
    {
        var span = output.GetSpan(sizeof(uint));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(span, value);
        output.Advance(sizeof(uint));
    }
}
