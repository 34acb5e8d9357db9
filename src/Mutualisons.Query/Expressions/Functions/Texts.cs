using Mutualisons.Rdf;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>String literals as arguments and results (<see href="https://www.w3.org/TR/sparql11-query/#func-strings">section 17.4.3.1</see>).</summary>
internal static class Texts
{
    /// <summary>Whether it is an <c>xsd:string</c> or a language-tagged string.</summary>
    public static bool IsText(in TermView view) => view.Kind == TermKind.Literal && (!view.Language.IsEmpty || IsSimple(view));

    /// <summary>Whether it is an <c>xsd:string</c>.</summary>
    public static bool IsSimple(in TermView view) => view.Kind == TermKind.Literal && view.Datatype.SequenceEqual(XsdVocabulary.StringUtf8);

    /// <summary>Whether the second argument may be searched in the first (section 17.4.3.1.2).</summary>
    public static bool AreCompatible(in TermView first, in TermView second) =>
        IsText(first) && IsText(second) && (second.Language.IsEmpty || HaveSameTag(first, second));

    /// <summary>Whether both have the same language tag and the same direction, or both have none.</summary>
    public static bool HaveSameTag(in TermView first, in TermView second) => first.Language.SequenceEqual(second.Language) && first.Direction == second.Direction;

    /// <summary>An <c>xsd:string</c>.</summary>
    public static ulong Make(Evaluation evaluation, ReadOnlySpan<byte> text) =>
        evaluation.Terms.AddTransient(TermView.Literal(text, XsdVocabulary.StringUtf8));

    /// <summary>A string with the language tag, if any, of another.</summary>
    public static ulong MakeLike(Evaluation evaluation, in TermView model, ReadOnlySpan<byte> text) => model.Language.IsEmpty
        ? Make(evaluation, text)
        : evaluation.Terms.AddTransient(TermView.LanguageTagged(text, model.Language, model.Direction));

    /// <summary>How many code points UTF-8 text has.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var b in text)
        {
            count += IsContinuation(b) ? 0 : 1;
        }

        return count;
    }

    /// <summary>Where a code point begins, counted from 0; the text's length if it has fewer.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> text, long codePoint)
    {
        var offset = 0;
        for (; codePoint > 0 && offset < text.Length; codePoint--)
        {
            offset++;
            while (offset < text.Length && IsContinuation(text[offset]))
            {
                offset++;
            }
        }

        return offset;
    }

    private static bool IsContinuation(byte b) => (b & 0xC0) == 0x80;
}
