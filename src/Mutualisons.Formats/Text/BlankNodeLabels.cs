using System.Buffers.Text;

namespace Mutualisons.Formats.Text;

/// <summary>Labels for blank nodes that have none, which no label of the document can equal.</summary>
/// <remarks>
/// Nodes without label are <c>anon1</c>, <c>anon2</c> …; a label of the document that is <c>anon</c>, any number of <c>x</c> and a digit … gets one more <c>x</c>.
/// RDF/XML's names may end in a point, which Turtle's labels may not: they become <c>anon0</c> and hexadecimal digits, a number that no node gets.
/// So all maps are one-to-one, their images are disjoint, and nothing is remembered.
/// </remarks>
internal static class BlankNodeLabels
{
    private static ReadOnlySpan<byte> Reserved => "anon"u8;

    /// <summary>Replaces <paramref name="output"/> with the label to hand over for one that stands in the document.</summary>
    public static void WriteDocumentLabel(ReadOnlySpan<byte> label, ByteBuffer output)
    {
        output.Clear();
        if (label[^1] == '.')
        {
            WriteHexLabel(label, output);
            return;
        }

        if (!IsReserved(label))
        {
            output.Append(label);
            return;
        }

        output.Append(Reserved);
        output.Append("x"u8);
        output.Append(label[Reserved.Length..]);
    }

    /// <summary>Replaces <paramref name="output"/> with the label of a node that has none.</summary>
    public static void WriteAnonymousLabel(long number, ByteBuffer output)
    {
        output.Set(Reserved);
        _ = Utf8Formatter.TryFormat(number, output.GetSpan(20), out var written);
        output.Advance(written);
    }

    private static void WriteHexLabel(ReadOnlySpan<byte> label, ByteBuffer output)
    {
        output.Append(Reserved);
        output.Append("0"u8);
        _ = Convert.TryToHexStringLower(label, output.GetSpan(2 * label.Length), out var written);
        output.Advance(written);
    }

    private static bool IsReserved(ReadOnlySpan<byte> label)
    {
        if (!label.StartsWith(Reserved))
            return false;

        var rest = label[Reserved.Length..].TrimStart((byte)'x');
        return !rest.IsEmpty && Characters.IsDigit(rest[0]);
    }
}
