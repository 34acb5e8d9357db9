using System.Buffers;

namespace Mutualisons.Store.Terms;

/// <summary>Unsigned numbers in seven bits a byte, lowest first.</summary>
internal static class Varint
{
    public const int MaxLength = 10;

    public static void Write(IBufferWriter<byte> output, ulong value)
    {
        var span = output.GetSpan(MaxLength);
        output.Advance(Write(span, value));
    }

    public static int Write(Span<byte> target, ulong value)
    {
        var written = 0;
        for (; value >= 0x80; value >>= 7)
        {
            target[written++] = (byte)(value | 0x80);
        }

        target[written++] = (byte)value;
        return written;
    }

    /// <summary>Reads a number off the front of a dictionary entry, which this code wrote.</summary>
    public static ulong Read(ref ReadOnlySpan<byte> source)
    {
        var value = 0UL;
        var shift = 0;
        byte b;
        do
        {
            b = source[0];
            source = source[1..];
            value |= (ulong)(b & 0x7F) << shift;
            shift += 7;
        }
        while (b >= 0x80);
        return value;
    }
}
