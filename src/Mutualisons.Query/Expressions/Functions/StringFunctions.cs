using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>Functions on strings (<see href="https://www.w3.org/TR/sparql11-query/#func-strings">section 17.4.3</see>), by code point on UTF-8.</summary>
internal static class StringFunctions
{
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"u8);

    public static FunctionEntry[] Table { get; } =
    [
        new(BuiltInFunction.StrLen, 1, StrLen),
        new(BuiltInFunction.Substr, 2, Substr),
        new(BuiltInFunction.Substr, 3, Substr),
        new(BuiltInFunction.UCase, 1, UCase),
        new(BuiltInFunction.LCase, 1, LCase),
        new(BuiltInFunction.StrStarts, 2, StrStarts),
        new(BuiltInFunction.StrEnds, 2, StrEnds),
        new(BuiltInFunction.Contains, 2, Contains),
        new(BuiltInFunction.StrBefore, 2, StrBefore),
        new(BuiltInFunction.StrAfter, 2, StrAfter),
        new(BuiltInFunction.EncodeForUri, 1, EncodeForUri),
        new(BuiltInFunction.Concat, FunctionEntry.Variadic, Concat),
        new(BuiltInFunction.LangMatches, 2, LangMatches),
    ];

    private static ulong StrLen(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        return Texts.IsText(text) ? Values.FromInteger(evaluation, Texts.CountCodePoints(text.Value)) : 0;
    }

    /// <summary>fn:substring: the code points at positions p with round(start) ≤ p &lt; round(start) + round(length).</summary>
    private static ulong Substr(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        var length = double.PositiveInfinity;
        if (!Texts.IsText(text)
            || !TryRound(evaluation, arguments[1], out var first)
            || (arguments.Length == 3 && !TryRound(evaluation, arguments[2], out length)))
        {
            return 0;
        }

        var end = first + length;
        if (double.IsNaN(end) || end <= Math.Max(first, 1))
        {
            return Texts.MakeLike(evaluation, text, default);
        }

        var from = Texts.OffsetOf(text.Value, (long)Math.Clamp(first - 1, 0, int.MaxValue));
        var rest = text.Value[from..];
        var count = Math.Min(end - Math.Max(first, 1), int.MaxValue);
        return Texts.MakeLike(evaluation, text, rest[..Texts.OffsetOf(rest, (long)count)]);
    }

    private static bool TryRound(Evaluation evaluation, ulong argument, out double number)
    {
        var isNumber = Values.TryGet(evaluation, argument, out var value) && value.TryRound(out value);
        number = isNumber ? value.AsDouble() : 0;
        return isNumber;
    }

    private static ulong UCase(Evaluation evaluation, ReadOnlySpan<ulong> arguments) => ChangeCase(evaluation, arguments[0], UnicodeCase.WriteUpper);

    private static ulong LCase(Evaluation evaluation, ReadOnlySpan<ulong> arguments) => ChangeCase(evaluation, arguments[0], UnicodeCase.WriteLower);

    private static ulong ChangeCase(Evaluation evaluation, ulong argument, Action<ReadOnlySpan<byte>, IBufferWriter<byte>> write)
    {
        var text = evaluation.View(argument);
        if (!Texts.IsText(text))
        {
            return 0;
        }

        write(text.Value, evaluation.Output);
        return Texts.MakeLike(evaluation, text, evaluation.Output.WrittenSpan);
    }

    private static ulong StrStarts(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        var part = evaluation.View(arguments[1]);
        return Texts.AreCompatible(text, part) ? Values.FromBoolean(text.Value.StartsWith(part.Value)) : 0;
    }

    private static ulong StrEnds(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        var part = evaluation.View(arguments[1]);
        return Texts.AreCompatible(text, part) ? Values.FromBoolean(text.Value.EndsWith(part.Value)) : 0;
    }

    private static ulong Contains(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        var part = evaluation.View(arguments[1]);
        return Texts.AreCompatible(text, part) ? Values.FromBoolean(text.Value.IndexOf(part.Value) >= 0) : 0;
    }

    private static ulong StrBefore(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        var part = evaluation.View(arguments[1]);
        if (!Texts.AreCompatible(text, part))
        {
            return 0;
        }

        var index = text.Value.IndexOf(part.Value);
        return index < 0 ? Texts.Make(evaluation, default) : Texts.MakeLike(evaluation, text, text.Value[..index]);
    }

    private static ulong StrAfter(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        var part = evaluation.View(arguments[1]);
        if (!Texts.AreCompatible(text, part))
        {
            return 0;
        }

        var index = text.Value.IndexOf(part.Value);
        return index < 0 ? Texts.Make(evaluation, default) : Texts.MakeLike(evaluation, text, text.Value[(index + part.Value.Length)..]);
    }

    private static ulong EncodeForUri(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        if (!Texts.IsText(text))
        {
            return 0;
        }

        foreach (var b in text.Value)
        {
            if (Unreserved.Contains(b))
            {
                evaluation.Output.Write([b]);
            }
            else
            {
                evaluation.Output.Write([(byte)'%', Hex(b >> 4), Hex(b & 15)]);
            }
        }

        return Texts.Make(evaluation, evaluation.Output.WrittenSpan);
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    /// <summary>The language tag and the direction stay if all arguments have the same ones.</summary>
    private static ulong Concat(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        if (arguments.IsEmpty)
        {
            return Texts.Make(evaluation, default);
        }

        var first = evaluation.View(arguments[0]);
        var haveOneTag = true;
        foreach (var argument in arguments)
        {
            var text = evaluation.View(argument);
            if (!Texts.IsText(text))
            {
                return 0;
            }

            haveOneTag &= Texts.HaveSameTag(text, first);
            evaluation.Output.Write(text.Value);
        }

        return haveOneTag
            ? Texts.MakeLike(evaluation, first, evaluation.Output.WrittenSpan)
            : Texts.Make(evaluation, evaluation.Output.WrittenSpan);
    }

    /// <summary>Basic filtering of RFC 4647, section 3.3.1; <c>*</c> matches every tag.</summary>
    private static ulong LangMatches(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var tag = evaluation.View(arguments[0]);
        var range = evaluation.View(arguments[1]);
        if (!Texts.IsSimple(tag) || !Texts.IsSimple(range))
        {
            return 0;
        }

        if (range.Value.SequenceEqual("*"u8))
        {
            return Values.FromBoolean(!tag.Value.IsEmpty);
        }

        var length = range.Value.Length;
        return Values.FromBoolean(
            length > 0
            && tag.Value.Length >= length
            && Ascii.EqualsIgnoreCase(tag.Value[..length], range.Value)
            && (tag.Value.Length == length || tag.Value[length] == '-'));
    }
}
