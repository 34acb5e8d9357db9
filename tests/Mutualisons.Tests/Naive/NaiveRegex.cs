using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Rdf;

namespace Mutualisons.Tests.Naive;

/// <summary>fn:matches and fn:replace on .NET's engine, as far as tests need them (sections 17.4.3.14 and 17.4.3.15); null is the error value.</summary>
internal static class NaiveRegex
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static bool? IsMatch(string text, IReadOnlyList<Term> arguments) =>
        Build(arguments[1], arguments.Count > 2 ? arguments[2] : null)?.IsMatch(text);

    public static string? Replace(string text, IReadOnlyList<Term> arguments)
    {
        var regex = Build(arguments[1], arguments.Count > 3 ? arguments[3] : null);
        if (regex is null || NaiveValues.SimpleString(arguments[2]) is not { } replacement || regex.IsMatch(string.Empty))
        {
            return null;
        }

        return Parts(replacement, regex.GetGroupNumbers().Max()) is { } parts
            ? regex.Replace(text, match => string.Concat(parts.Select(p => p.Text ?? match.Groups[p.Group].Value)))
            : null;
    }

    private static Regex? Build(Term pattern, Term? flags)
    {
        if (NaiveValues.SimpleString(pattern) is not { } text || (flags is null ? string.Empty : NaiveValues.SimpleString(flags)) is not { } letters)
        {
            return null;
        }

        if (letters.Any(letter => !"smixq".Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant
            | (letters.Contains('s', StringComparison.Ordinal) ? RegexOptions.Singleline : RegexOptions.None)
            | (letters.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : RegexOptions.None)
            | (letters.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (letters.Contains('x', StringComparison.Ordinal) ? RegexOptions.IgnorePatternWhitespace : RegexOptions.None);
        try
        {
            var translated = letters.Contains('q', StringComparison.Ordinal) ? Regex.Escape(text) : Translate(text, options);
            return new Regex(translated, options, Limit);
        }
        catch (ArgumentException)
        {
            // The pattern is not a regular expression: err:FORX0002.
            return null;
        }
    }

    /// <summary>Without the flag m, <c>$</c> is the very end in XPath, whereas .NET's also matches before a last line feed; <c>\i</c> and <c>\c</c> are XML name characters.</summary>
    private static string Translate(string pattern, RegexOptions options)
    {
        var result = new StringBuilder();
        var classDepth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                i++;
                result.Append(pattern[i] switch
                {
                    'i' => classDepth > 0 ? @"\p{L}_:" : @"[\p{L}_:]",
                    'c' => classDepth > 0 ? @"\p{L}\p{Nd}_:.\-·" : @"[\p{L}\p{Nd}_:.\-·]",
                    var escaped => $@"\{escaped}",
                });
                continue;
            }

            classDepth += c == '[' ? 1 : c == ']' && classDepth > 0 ? -1 : 0;
            result.Append(c == '$' && classDepth == 0 && !options.HasFlag(RegexOptions.Multiline) ? @"\z" : c.ToString());
        }

        return result.ToString();
    }

    /// <summary>The parts of a replacement: <c>$N</c> is a group, <c>\$</c> and <c>\\</c> are themselves, another use of either is err:FORX0004.</summary>
    private static List<(string? Text, int Group)>? Parts(string replacement, int lastGroup)
    {
        var parts = new List<(string? Text, int Group)>();
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (replacement[i] == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return null;
                }

                parts.Add((next.ToString(), 0));
                i++;
            }
            else if (replacement[i] != '$')
            {
                parts.Add((replacement[i].ToString(), 0));
            }
            else if (!char.IsAsciiDigit(next))
            {
                return null;
            }
            else
            {
                var group = next - '0';
                i++;
                while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && (group * 10) + replacement[i + 1] - '0' <= lastGroup)
                {
                    group = (group * 10) + replacement[++i] - '0';
                }

                parts.Add((null, group));
            }
        }

        return parts;
    }
}
