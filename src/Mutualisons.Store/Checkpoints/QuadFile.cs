using System.Buffers.Binary;
using Mutualisons.Store.Files;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Checkpoints;

/// <summary>All quads of a checkpoint in S, P, O, G order: a count, then groups of rows, column by column, then the graphs. The other orders are rebuilt when it is read.</summary>
internal static class QuadFile
{
    private const int GroupSize = 4096;

    public static long Write(IStoreFile file, StoreSnapshot snapshot)
    {
        var output = new BlockWriter(file, FileMagic.Quads);
        Varint.Write(output, (ulong)snapshot.QuadCount);
        var cursor = snapshot.Scan(QuadOrder.Spo, default, snapshot.AllGraphs, ScanMode.Quads);
        var columns = new ulong[4 * GroupSize];
        int count;
        while ((count = Fill(cursor, columns)) > 0)
        {
            for (var column = 0; column < 4; column++)
            {
                WriteColumn(output, columns.AsSpan(column * GroupSize, count));
            }
        }

        GraphSection.Write(output, snapshot.Graphs);
        output.Complete();
        return output.Length;
    }

    /// <summary>Reads the quads; the graphs come behind them.</summary>
    public static SortedQuads Read(ByteSource source, int expectedCount)
    {
        var count = source.ReadCount(expectedCount);
        if (count != expectedCount)
        {
            throw source.Corrupt($"it holds {count} quads instead of {expectedCount}");
        }

        ulong[][] columns = [new ulong[count], new ulong[count], new ulong[count], new ulong[count]];
        for (var row = 0; row < count; row += GroupSize)
        {
            foreach (var column in columns)
            {
                source.ReadNumbers(column.AsSpan(row, Math.Min(GroupSize, count - row)));
            }
        }

        var quads = new SortedQuads(columns[0], columns[1], columns[2], columns[3], count, null);
        CheckOrder(quads, source);
        return quads;
    }

    /// <summary>Fills groups to the brim, since their size is not written.</summary>
    private static int Fill(QuadCursor cursor, Span<ulong> columns)
    {
        var filled = 0;
        int count;
        do
        {
            count = cursor.Next(
                columns[filled..GroupSize],
                columns.Slice(GroupSize + filled, GroupSize - filled),
                columns.Slice((2 * GroupSize) + filled, GroupSize - filled),
                columns.Slice((3 * GroupSize) + filled, GroupSize - filled),
                GroupSize - filled);
            filled += count;
        }
        while (count > 0 && filled < GroupSize);
        return filled;
    }

    private static void WriteColumn(BlockWriter output, ReadOnlySpan<ulong> values)
    {
        var span = output.GetSpan(values.Length * sizeof(ulong));
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(span[(i * sizeof(ulong))..], values[i]);
        }

        output.Advance(values.Length * sizeof(ulong));
    }

    private static void CheckOrder(SortedQuads quads, ByteSource source)
    {
        for (var row = 1; row < quads.Count; row++)
        {
            if (quads.CompareRow(row - 1, quads, row) >= 0)
            {
                throw source.Corrupt($"quad {row} is out of order");
            }
        }
    }
}
