using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Expressions.Functions.Regexes;

/// <summary>Regular expressions of <see href="https://www.w3.org/TR/xpath-functions-31/#regex-syntax">XPath Functions, section 5.6.1</see>, on .NET's engines.</summary>
internal static class XPathRegex
{
    // A class such as \p{L} becomes some thousand characters, which the length of the pattern does not show.
    private const int MaxLength = 500_000;

    /// <summary>Compiles a pattern; null when pattern or flags are not XPath's.</summary>
    public static Regex? Compile(string pattern, string flags, TimeSpan timeout)
    {
        if (flags.AsSpan().IndexOfAnyExcept("smixq") >= 0)
        {
            return null;
        }

        var translation = new RegexTranslation(pattern, flags);
        if (!translation.Translate())
        {
            return null;
        }

        if (translation.Result.Length > MaxLength)
        {
            throw new QueryBudgetException("A regular expression has too many character classes: use fewer, or test several.");
        }

        var options = RegexOptions.CultureInvariant | (translation.IsMultiline ? RegexOptions.Multiline : 0);
        try
        {
            return new Regex(translation.Result, options | (translation.NeedsBacktracking ? 0 : RegexOptions.NonBacktracking), timeout);
        }
        catch (ArgumentException)
        {
            // What the translation lets through, such as a quantifier without operand, .NET refuses as XPath does.
            return null;
        }
        catch (NotSupportedException)
        {
            // Too large for an automaton: backtracking under the time limit.
            return new Regex(translation.Result, options, timeout);
        }
    }

    /// <summary>Translates a replacement with <c>$1</c>, <c>\$</c> and <c>\\</c>, or one taken literally with the flag <c>q</c>; null when it is malformed.</summary>
    public static string? TranslateReplacement(string replacement, string flags, Regex regex)
    {
        if (flags.Contains('q', StringComparison.Ordinal))
        {
            return replacement.Replace("$", "$$", StringComparison.Ordinal);
        }

        var output = new StringBuilder();
        var groups = regex.GetGroupNumbers().Length - 1;
        for (var i = 0; i < replacement.Length; i++)
        {
            var c = replacement[i];
            if (c == '\\')
            {
                if (++i == replacement.Length || replacement[i] is not ('\\' or '$'))
                {
                    return null;
                }

                output.Append(replacement[i] == '$' ? "$$" : "\\");
            }
            else if (c == '$')
            {
                if (++i == replacement.Length || !char.IsAsciiDigit(replacement[i]))
                {
                    return null;
                }

                AppendGroup(output, replacement, ref i, groups);
            }
            else
            {
                output.Append(c);
            }
        }

        return output.ToString();
    }

    /// <summary>Digits belong to the number of a group as long as there are that many groups; a group that is not there is empty.</summary>
    private static void AppendGroup(StringBuilder output, string replacement, ref int i, int groups)
    {
        var group = replacement[i] - '0';
        while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && (group * 10) + replacement[i + 1] - '0' <= groups)
        {
            group = (group * 10) + replacement[++i] - '0';
        }

        output.Append(group <= groups ? $"${{{group}}}" : "");
    }
}
