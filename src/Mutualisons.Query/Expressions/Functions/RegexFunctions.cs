using System.Text;
using System.Text.RegularExpressions;
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
        catch (RegexMatchTimeoutException)
        {
            // The limit was what the query had left.
            throw evaluation.Execution.Clock.TimedOut();
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

        try
        {
            if (regex.IsMatch("") || XPathRegex.TranslateReplacement(Encoding.UTF8.GetString(replacement.Value), regex) is not { } template)
            {
                return 0;
            }

            var replaced = regex.Replace(Encoding.UTF8.GetString(text.Value), template);
            evaluation.Output.ResetWrittenCount();
            Encoding.UTF8.GetBytes(replaced, evaluation.Output);
            return Texts.MakeLike(evaluation, text, evaluation.Output.WrittenSpan);
        }
        catch (RegexMatchTimeoutException)
        {
            // The limit was what the query had left.
            throw evaluation.Execution.Clock.TimedOut();
        }
    }
}
