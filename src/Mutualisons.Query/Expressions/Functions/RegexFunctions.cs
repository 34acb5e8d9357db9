using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Query.Expressions.Functions.Regexes;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>REGEX and REPLACE (<see href="https://www.w3.org/TR/sparql11-query/#func-regex">sections 17.4.3.14 and 15</see>); a pattern that is none is an error.</summary>
internal static class RegexFunctions
{
    public static FunctionEntry[] Table { get; } =
    [
        new(BuiltInFunction.Regex, 2, IsMatch),
        new(BuiltInFunction.Regex, 3, IsMatch),
        new(BuiltInFunction.Replace, 3, Replace),
        new(BuiltInFunction.Replace, 4, Replace),
    ];

    private static ulong IsMatch(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        if (!Texts.IsText(text) || evaluation.Regexes.Find(arguments[1], arguments.Length == 3 ? arguments[2] : 0) is not { } regex)
        {
            return 0;
        }

        try
        {
            return Values.FromBoolean(IsMatch(regex, text.Value));
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw TooSlow(evaluation, exception);
        }
    }

    private static bool IsMatch(Regex regex, ReadOnlySpan<byte> text)
    {
        const int MaxOnStack = 256;
        if (text.Length > MaxOnStack)
        {
            return regex.IsMatch(Encoding.UTF8.GetString(text));
        }

        Span<char> characters = stackalloc char[MaxOnStack];
        return regex.IsMatch(characters[..Encoding.UTF8.GetChars(text, characters)]);
    }

    private static ulong Replace(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        var replacement = evaluation.View(arguments[2]);
        if (!Texts.IsText(text)
            || !Texts.IsSimple(replacement)
            || evaluation.Regexes.Find(arguments[1], arguments.Length == 4 ? arguments[3] : 0) is not { } regex)
        {
            return 0;
        }

        var flags = arguments.Length == 4 ? Encoding.UTF8.GetString(evaluation.View(arguments[3]).Value) : "";
        try
        {
            if (regex.IsMatch("") || XPathRegex.TranslateReplacement(Encoding.UTF8.GetString(replacement.Value), flags, regex) is not { } template)
            {
                return 0;
            }

            evaluation.Output.ResetWrittenCount();
            ReplaceAll(evaluation, regex, Encoding.UTF8.GetString(text.Value), template);
            return Texts.MakeLike(evaluation, text, evaluation.Output.WrittenSpan);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw TooSlow(evaluation, exception);
        }
    }

    // Match by match: the limit of the expression holds for each match alone, and what is written is charged as it grows.
    private static void ReplaceAll(Evaluation evaluation, Regex regex, string text, string template)
    {
        var isPlain = !template.Contains('$', StringComparison.Ordinal);
        var end = 0;
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            evaluation.Execution.Clock.Tick();
            Write(evaluation, text.AsSpan(end, match.Index - end));
            Write(evaluation, isPlain ? template : match.Result(template));
            end = match.Index + match.Length;
        }

        Write(evaluation, text.AsSpan(end));
    }

    private static void Write(Evaluation evaluation, ReadOnlySpan<char> text)
    {
        evaluation.Execution.Clock.Tick(text.Length);
        Encoding.UTF8.GetBytes(text, evaluation.Output);
    }

    private static QueryTimeoutException TooSlow(Evaluation evaluation, RegexMatchTimeoutException exception)
    {
        evaluation.Execution.Clock.Check();
        return new QueryTimeoutException(
            $"The regular expression took longer than {exception.MatchTimeout.TotalSeconds:0} s on one text: write it without back-references, or with fewer repetitions inside repetitions.",
            exception);
    }
}
