using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mutualisons.Search.Analysis;

/// <summary>Which characters make words.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> SmallAscii = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>True for a letter or a digit.</summary>
    public static bool StartsWord(string text, int index)
    {
        var letter = text[index];
        return char.IsAscii(letter) ? char.IsAsciiLetterOrDigit(letter) : IsLetterOrNumber(CategoryAt(text, index)) && ReadJoint(letter) == WordJoint.None;
    }

    /// <summary>Where the small letters of ASCII and the digits end that stand there.</summary>
    public static int EndOfSmallAscii(string text, int index)
    {
        var length = text.AsSpan(index).IndexOfAnyExcept(SmallAscii);
        return length < 0 ? text.Length : index + length;
    }

    /// <summary>True for what may stand inside a word: also marks and what is not seen, such as a soft hyphen.</summary>
    public static bool IsInWord(string text, int index)
    {
        var letter = text[index];
        if (char.IsAscii(letter))
        {
            return char.IsAsciiLetterOrDigit(letter);
        }

        var category = CategoryAt(text, index);
        return (IsLetterOrNumber(category) || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) && ReadJoint(letter) == WordJoint.None;
    }

    /// <summary>True for the signs of scripts that write no spaces: each is a word.</summary>
    public static bool IsIdeograph(string text, int index) =>
        text[index] >= '\u3040' && Rune.TryGetRuneAt(text, index, out var rune)
        && rune.Value is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    /// <summary>What a character joins pieces of a word as.</summary>
    public static WordJoint ReadJoint(char letter) => letter switch
    {
        '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02B9' or '\u00B4' or '`' or '\uFF07' => WordJoint.Apostrophe,
        '-' or '\u2010' or '\u2011' => WordJoint.Hyphen,
        '.' => WordJoint.Stop,
        '\u00B7' or '\u2022' or '\u2027' or '\u22C5' => WordJoint.MiddleDot,
        _ => WordJoint.None,
    };

    private static UnicodeCategory CategoryAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.OtherNotAssigned;

    private static bool IsLetterOrNumber(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
