using System.Buffers;
using System.Numerics;
using System.Text;
using Mutualisons.Store.Files;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Log;

/// <summary>A commit as bytes: time, author, blank node counter, new terms with the index of the first, then inserts and deletes.</summary>
internal static class CommitBody
{
    /// <summary>Ids are turned so that the kind stands in the lowest bits, which makes them short numbers.</summary>
    private const int KindBits = 4;

    public static void Write(IBufferWriter<byte> output, CommitHead head, TermDictionary dictionary, int firstTerm, int endTerm, SortedQuads spo)
    {
        Varint.Write(output, (ulong)head.Time.ToUnixTimeMilliseconds());
        Span<byte> author = Encoding.UTF8.GetBytes(head.Author);
        Varint.Write(output, (uint)author.Length);
        output.Write(author);
        Varint.Write(output, head.BlankNodeCount);
        WriteTerms(output, dictionary, firstTerm, endTerm);
        var deleted = spo.CountTombstones(0, spo.Count);
        WriteQuads(output, spo, spo.Count - deleted, tombstones: false);
        WriteQuads(output, spo, deleted, tombstones: true);
    }

    /// <summary>About how long the body will be.</summary>
    public static long EstimateSize(TermDictionary dictionary, int firstTerm, int endTerm, SortedQuads spo)
    {
        const int QuadSize = 20;
        var size = (long)spo.Count * QuadSize;
        for (var index = firstTerm; index < endTerm; index++)
        {
            size += dictionary.BytesOf(index).Length + 2;
        }

        return size;
    }

    public static CommitHead ReadHead(ByteSource source)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Min(source.ReadVarint(), (ulong)DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
        var author = source.ReadString();
        return new CommitHead(time, author, source.ReadVarint());
    }

    /// <summary>Puts the new terms into the dictionary, which has to give them the same indexes again.</summary>
    public static void ReadTerms(ByteSource source, TermDictionary dictionary)
    {
        var first = source.ReadCount();
        if (first != dictionary.Count)
        {
            throw source.Corrupt($"its terms begin at {first} instead of {dictionary.Count}");
        }

        for (var left = source.ReadCount(); left > 0; left--)
        {
            var index = dictionary.Count;
            var kind = (TermIdKind)source.ReadByte();
            if (dictionary.GetOrAdd(kind, source.ReadBytes(source.ReadCount())) != index)
            {
                throw source.Corrupt("it repeats a term");
            }
        }
    }

    public static void SkipTerms(ByteSource source)
    {
        source.ReadCount();
        for (var left = source.ReadCount(); left > 0; left--)
        {
            source.ReadByte();
            source.ReadBytes(source.ReadCount());
        }
    }

    /// <summary>Appends the changes to a buffer and returns how many quads the commit inserted and deleted.</summary>
    public static (int Inserted, int Deleted) ReadQuads(ByteSource source, QuadBuffer buffer)
    {
        var inserted = ReadQuads(source, buffer, tombstones: false);
        var deleted = ReadQuads(source, buffer, tombstones: true);
        source.ExpectEnd();
        return (inserted, deleted);
    }

    private static void WriteTerms(IBufferWriter<byte> output, TermDictionary dictionary, int firstTerm, int endTerm)
    {
        Varint.Write(output, (uint)firstTerm);
        Varint.Write(output, (uint)(endTerm - firstTerm));
        for (var index = firstTerm; index < endTerm; index++)
        {
            var bytes = dictionary.BytesOf(index);
            output.Write([(byte)dictionary.KindOf(index)]);
            Varint.Write(output, (uint)bytes.Length);
            output.Write(bytes);
        }
    }

    private static void WriteQuads(IBufferWriter<byte> output, SortedQuads spo, int count, bool tombstones)
    {
        Varint.Write(output, (uint)count);
        for (var row = 0; count > 0 && row < spo.Count; row++)
        {
            if (spo.IsTombstone(row) == tombstones)
            {
                var span = output.GetSpan(4 * Varint.MaxLength);
                var written = Varint.Write(span, Turn(spo.First[row]));
                written += Varint.Write(span[written..], Turn(spo.Second[row]));
                written += Varint.Write(span[written..], Turn(spo.Third[row]));
                output.Advance(written + Varint.Write(span[written..], Turn(spo.Fourth[row])));
            }
        }
    }

    private static int ReadQuads(ByteSource source, QuadBuffer buffer, bool tombstones)
    {
        var count = source.ReadCount();
        for (var i = 0; i < count; i++)
        {
            buffer.Add(Back(source.ReadVarint()), Back(source.ReadVarint()), Back(source.ReadVarint()), Back(source.ReadVarint()), tombstones);
        }

        return count;
    }

    private static ulong Turn(ulong id) => BitOperations.RotateLeft(id, KindBits);

    private static ulong Back(ulong turned) => BitOperations.RotateRight(turned, KindBits);
}
