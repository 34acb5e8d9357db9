using Mutualisons.Rdf;

namespace Mutualisons.Tests.Naive;

/// <summary>fn:matches and fn:replace over code points (sections 17.4.3.14 and 17.4.3.15); null is the error value.</summary>
internal static class NaiveRegex
{
    public static bool? IsMatch(string text, IReadOnlyList<Term> arguments) =>
        Parse(arguments[1], arguments.Count > 2 ? arguments[2] : null, out _) is { } pattern ? Find(pattern, CodePoints(text), 0) is not null : null;

    public static string? Replace(string text, IReadOnlyList<Term> arguments)
    {
        if (Parse(arguments[1], arguments.Count > 3 ? arguments[3] : null, out var isLiteral) is not { } pattern
            || NaiveValues.SimpleString(arguments[2]) is not { } replacement
            || Find(pattern, [], 0) is not null)
        {
            return null;
        }

        var parts = isLiteral ? [(replacement, 0)] : Parts(replacement, pattern.GroupCount);
        return parts is null ? null : Replace(CodePoints(text), pattern, parts);
    }

    private static string Replace(int[] text, NaivePattern pattern, List<(string? Text, int Group)> parts)
    {
        var result = "";
        var at = 0;
        while (Find(pattern, text, at) is { } match)
        {
            result += Text(text[at..match.Start]) + string.Concat(parts.Select(p => p.Text ?? Text(match.Group(p.Group))));
            at = match.End;
        }

        return result + Text(text[at..]);
    }

    private static NaiveMatch? Find(NaivePattern pattern, int[] text, int from)
    {
        for (var start = from; start <= text.Length; start++)
        {
            var match = new NaiveMatch(text, start);
            if (pattern.Step(match, start, match.EndAt))
            {
                return match;
            }
        }

        return null;
    }

    private static NaivePattern? Parse(Term pattern, Term? flags, out bool isLiteral)
    {
        isLiteral = false;
        if (NaiveValues.SimpleString(pattern) is not { } text
            || (flags is null ? "" : NaiveValues.SimpleString(flags)) is not { } letters
            || letters.Any(letter => !"smixq".Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        isLiteral = letters.Contains('q', StringComparison.Ordinal);
        return new NaiveRegexParser(CodePoints(text), letters).Parse();
    }

    private static int[] CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    private static string Text(IEnumerable<int> codePoints) => string.Concat(codePoints.Select(char.ConvertFromUtf32));

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
