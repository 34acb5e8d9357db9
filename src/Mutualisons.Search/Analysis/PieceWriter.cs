using System.Globalization;
using System.Text;

namespace Mutualisons.Search.Analysis;

/// <summary>Writes a piece of a word in small letters, with accents and without; what passes the limit is left out.</summary>
internal ref struct PieceWriter(Span<char> folded, Span<char> lower)
{
    private const char LastStemmedLetter = '\u024F';

    private readonly Span<char> _folded = folded;
    private readonly Span<char> _lower = lower;
    private int _foldedLength;
    private int _lowerLength;

    public readonly ReadOnlySpan<char> Folded => _folded[.._foldedLength];

    public readonly ReadOnlySpan<char> Lower => _lower[.._lowerLength];

    /// <summary>True when both are the same.</summary>
    public bool IsFolded { get; private set; } = true;

    /// <summary>Writes what stands in the text at that index, and says how many characters that is.</summary>
    public int Add(string text, int index)
    {
        var letter = text[index];
        if (char.IsAscii(letter))
        {
            Append(_folded, ref _foldedLength, char.ToLowerInvariant(letter));
            Append(_lower, ref _lowerLength, char.ToLowerInvariant(letter));
            return 1;
        }

        Rune.TryGetRuneAt(text, index, out var rune);
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return rune.Utf16SequenceLength;
        }

        Append(Rune.ToLowerInvariant(rune));
        return rune.Utf16SequenceLength;
    }

    private void Append(Rune small)
    {
        Span<char> chars = stackalloc char[2];
        var length = small.EncodeToUtf16(chars);
        var plain = length == 1 ? FoldingTable.Find(chars[0]) : null;
        Append(_folded, ref _foldedLength, plain is null ? chars[..length] : plain);
        if (plain is not null && chars[0] <= LastStemmedLetter)
        {
            Append(_lower, ref _lowerLength, chars[0]);
            IsFolded = false;
        }
        else
        {
            Append(_lower, ref _lowerLength, plain is null ? chars[..length] : plain);
        }
    }

    private static void Append(Span<char> target, ref int length, char letter) => Append(target, ref length, new ReadOnlySpan<char>(in letter));

    private static void Append(Span<char> target, ref int length, ReadOnlySpan<char> letters)
    {
        if (length + letters.Length <= target.Length)
        {
            letters.CopyTo(target[length..]);
            length += letters.Length;
        }
    }
}
