using System.Buffers;
using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Text;

/// <summary>Measures names without copying them.</summary>
internal static class Names
{
    // [141s] BLANK_NODE_LABEL ::= '_:' (PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?
    /// <summary>The length of the label (without <c>_:</c>) that <paramref name="text"/> starts with, 0 if there is none.</summary>
    public static int MeasureLabel(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] == '-')
            return 0;

        if (text[0] >= 0x80 && (Rune.DecodeFromUtf8(text, out var first, out _) != OperationStatus.Done || !Characters.IsNameStart(first)))
            return 0;

        return MeasureDotted(text);
    }

    // ((PN_CHARS | '.')* PN_CHARS)?
    /// <summary>The length of the longest run of name characters and inner points, which a point neither starts nor ends.</summary>
    public static int MeasureDotted(ReadOnlySpan<byte> text)
    {
        var at = 0;
        var end = 0;
        while (at < text.Length)
        {
            var length = MeasureOne(text[at..]);
            if (length > 0)
                end = at += length;
            else if (text[at] == '.' && at > 0)
                at++;
            else
                break;
        }

        return end;
    }

    /// <summary>The length of the PN_CHARS character at the start, 0 if it is none.</summary>
    public static int MeasureOne(ReadOnlySpan<byte> text)
    {
        if (text[0] < 0x80)
            return Characters.IsAsciiName(text[0]) ? 1 : 0;

        return Rune.DecodeFromUtf8(text, out var rune, out var length) == OperationStatus.Done && Characters.IsName(rune) ? length : 0;
    }

    // [144s] LANGTAG ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)*
    /// <summary>The length of the language tag (without <c>@</c>) that <paramref name="text"/> starts with, 0 if there is none.</summary>
    public static int MeasureLanguage(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Characters.IsAsciiLetter(text[at]))
            at++;

        while (at > 0 && at + 1 < text.Length && text[at] == '-' && Characters.IsAsciiAlphanumeric(text[at + 1]))
        {
            at += 2;
            while (at < text.Length && Characters.IsAsciiAlphanumeric(text[at]))
                at++;
        }

        return at;
    }

    // ('--' [a-zA-Z]+)?
    /// <summary>The length of the base direction (with its hyphens) that <paramref name="text"/> starts with, 0 if there is none.</summary>
    public static int MeasureDirection(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("--"u8))
            return 0;

        var at = 2;
        while (at < text.Length && Characters.IsAsciiLetter(text[at]))
            at++;

        return at;
    }

    /// <summary>The direction that <c>--ltr</c> and <c>--rtl</c> stand for; none for anything else, other letter case included.</summary>
    public static BaseDirection ParseDirection(ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual("--ltr"u8))
            return BaseDirection.LeftToRight;

        return text.SequenceEqual("--rtl"u8) ? BaseDirection.RightToLeft : BaseDirection.None;
    }
}
