using System.Buffers;
using System.Text.Unicode;

namespace Mutualisons.Rdf;

/// <summary>UTF-16 to UTF-8 without replacement characters: a lone surrogate is an error, not U+FFFD.</summary>
internal static class StrictUtf8
{
    public static bool TryGetBytes(ReadOnlySpan<char> text, Span<byte> target, out int length) =>
        Utf8.FromUtf16(text, target, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done;
}
