using System.Buffers;
using System.Globalization;

namespace Mutualisons.Sparql.Results;

/// <summary>Blank node labels for CSV and TSV, where a label must look like a Turtle label.</summary>
internal static class ResultLabels
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    /// <summary>Writes <c>_:label</c>; a label that could not be read back is written as <c>hex-</c> and the hexadecimal digits of its bytes.</summary>
    public static void Write(ResultBuffer output, ReadOnlySpan<byte> label)
    {
        output.Append("_:"u8);
        if (!label.IsEmpty && label[0] != '-' && !label.ContainsAnyExcept(Plain) && !label.StartsWith("hex-"u8))
        {
            output.Append(label);
            return;
        }

        output.Append("hex-"u8);
        Span<byte> digits = stackalloc byte[2];
        foreach (var value in label)
        {
            value.TryFormat(digits, out _, "x2", CultureInfo.InvariantCulture);
            output.Append(digits);
        }
    }
}
