using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>Upper and lower case of UTF-8 text as Unicode's full mappings give them, one character becoming several where it must (<see href="https://www.unicode.org/versions/latest/core-spec/chapter-3/#G33992">The Unicode Standard, section 3.13</see>).</summary>
public static class UnicodeCase
{
    // The unconditional upper mappings of SpecialCasing.txt: a character and what it becomes.
    private const string SpecialUpper =
        "ßSS ŉ\u02BCN ǰJ\u030C ΐΙ\u0308\u0301 ΰΥ\u0308\u0301 ևԵՒ ẖH\u0331 ẗT\u0308 ẘW\u030A ẙY\u030A ẚA\u02BE ὐΥ\u0313 "
        + "ὒΥ\u0313\u0300 ὔΥ\u0313\u0301 ὖΥ\u0313\u0342 ᾀἈΙ ᾁἉΙ ᾂἊΙ ᾃἋΙ ᾄἌΙ ᾅἍΙ ᾆἎΙ ᾇἏΙ ᾈἈΙ ᾉἉΙ ᾊἊΙ ᾋἋΙ ᾌἌΙ ᾍἍΙ ᾎἎΙ ᾏἏΙ "
        + "ᾐἨΙ ᾑἩΙ ᾒἪΙ ᾓἫΙ ᾔἬΙ ᾕἭΙ ᾖἮΙ ᾗἯΙ ᾘἨΙ ᾙἩΙ ᾚἪΙ ᾛἫΙ ᾜἬΙ ᾝἭΙ ᾞἮΙ ᾟἯΙ ᾠὨΙ ᾡὩΙ ᾢὪΙ ᾣὫΙ ᾤὬΙ ᾥὭΙ ᾦὮΙ ᾧὯΙ ᾨὨΙ ᾩὩΙ ᾪὪΙ "
        + "ᾫὫΙ ᾬὬΙ ᾭὭΙ ᾮὮΙ ᾯὯΙ ᾲᾺΙ ᾳΑΙ ᾴΆΙ ᾶΑ\u0342 ᾷΑ\u0342Ι ᾼΑΙ ῂῊΙ ῃΗΙ ῄΉΙ ῆΗ\u0342 ῇΗ\u0342Ι ῌΗΙ ῒΙ\u0308\u0300 "
        + "ΐΙ\u0308\u0301 ῖΙ\u0342 ῗΙ\u0308\u0342 ῢΥ\u0308\u0300 ΰΥ\u0308\u0301 ῤΡ\u0313 ῦΥ\u0342 ῧΥ\u0308\u0342 ῲῺΙ ῳΩΙ "
        + "ῴΏΙ ῶΩ\u0342 ῷΩ\u0342Ι ῼΩΙ ﬀFF ﬁFI ﬂFL ﬃFFI ﬄFFL ﬅST ﬆST ﬓՄՆ ﬔՄԵ ﬕՄԻ ﬖՎՆ ﬗՄԽ";

    private static readonly FrozenDictionary<Rune, string> Special =
        SpecialUpper.Split(' ').ToFrozenDictionary(item => Rune.GetRuneAt(item, 0), item => item[1..]);

    private static readonly Rune CapitalSigma = new('Σ');
    private static readonly Rune FinalSigma = new('ς');
    private static readonly Rune CapitalDottedI = new('İ');

    /// <summary>Writes text in upper case: <c>ß</c> becomes <c>SS</c>.</summary>
    public static void WriteUpper(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var used);
            text = text[used..];
            if (rune.IsAscii || !Special.TryGetValue(rune, out var several))
            {
                Write(Rune.ToUpperInvariant(rune), output);
            }
            else
            {
                Encoding.UTF8.GetBytes(several, output);
            }
        }
    }

    /// <summary>Writes text in lower case: <c>Σ</c> at the end of a word becomes <c>ς</c>.</summary>
    public static void WriteLower(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        for (var position = 0; position < text.Length;)
        {
            Rune.DecodeFromUtf8(text[position..], out var rune, out var used);
            if (rune == CapitalSigma)
            {
                Write(EndsWord(text, position, used) ? FinalSigma : Rune.ToLowerInvariant(rune), output);
            }
            else if (rune == CapitalDottedI)
            {
                output.Write("i\u0307"u8);
            }
            else
            {
                Write(Rune.ToLowerInvariant(rune), output);
            }

            position += used;
        }
    }

    /// <summary>The condition Final_Sigma: a cased letter before, none behind, what has no case of its own passed over.</summary>
    private static bool EndsWord(ReadOnlySpan<byte> text, int position, int length)
    {
        var before = text[..position];
        while (Rune.DecodeLastFromUtf8(before, out var rune, out var used) == OperationStatus.Done && IsCaseIgnorable(rune))
        {
            before = before[..^used];
        }

        var behind = text[(position + length)..];
        while (Rune.DecodeFromUtf8(behind, out var rune, out var used) == OperationStatus.Done && IsCaseIgnorable(rune))
        {
            behind = behind[used..];
        }

        return Rune.DecodeLastFromUtf8(before, out var last, out _) == OperationStatus.Done && IsCased(last)
            && !(Rune.DecodeFromUtf8(behind, out var next, out _) == OperationStatus.Done && IsCased(next));
    }

    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsCaseIgnorable(Rune rune) =>
        rune.Value is '\'' or '.' or ':' or '^' or '`' or 0xA8 or 0xAD or 0xB7 or 0x2018 or 0x2019 or 0x2024 or 0x2027
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;

    private static void Write(Rune rune, IBufferWriter<byte> output) => output.Advance(rune.EncodeToUtf8(output.GetSpan(4)));
}
