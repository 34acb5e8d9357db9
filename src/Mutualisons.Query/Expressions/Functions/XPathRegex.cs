using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>Translates regular expressions of <see href="https://www.w3.org/TR/xpath-functions-31/#regex-syntax">XPath Functions, section 5.6.1</see>, to those of .NET.</summary>
internal sealed class XPathRegex
{
    private const string NameStart = @":_\p{L}\p{Nl}";
    private const string NameCharacter = @"\-.:_\p{L}\p{M}\p{N}\u00B7";
    private const string WordCharacter = @"\p{L}\p{M}\p{N}\p{S}";
    private const string NoWordCharacter = @"\p{P}\p{Z}\p{C}";
    private const string Space = @" \t\n\r";
    private const string Escapable = @"\|.-^?*+{}()[]$";

    private readonly string _pattern;
    private readonly bool _dotMatchesAll;
    private readonly bool _isMultiline;
    private readonly bool _skipsSpace;
    private readonly StringBuilder _output = new();
    private int _position;
    private bool _hasBackReference;

    private XPathRegex(string pattern, string flags)
    {
        _pattern = pattern;
        _dotMatchesAll = flags.Contains('s', StringComparison.Ordinal);
        _isMultiline = flags.Contains('m', StringComparison.Ordinal);
        _skipsSpace = flags.Contains('x', StringComparison.Ordinal);
    }

    /// <summary>Compiles a pattern; null when pattern or flags are not XPath's.</summary>
    public static Regex? Compile(string pattern, string flags, TimeSpan timeout)
    {
        if (flags.AsSpan().IndexOfAnyExcept("smixq") >= 0)
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant
            | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0)
            | (flags.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : 0);
        if (flags.Contains('q', StringComparison.Ordinal))
        {
            return new Regex(Regex.Escape(pattern), options & ~RegexOptions.Multiline, timeout);
        }

        var translation = new XPathRegex(pattern, flags);
        if (!translation.Translate())
        {
            return null;
        }

        try
        {
            options |= translation._hasBackReference ? 0 : RegexOptions.NonBacktracking;
            return new Regex(translation._output.ToString(), options, timeout);
        }
        catch (ArgumentException)
        {
            // What the translation lets through, such as a quantifier without operand, .NET refuses as XPath does.
            return null;
        }
        catch (NotSupportedException)
        {
            // Too large for an automaton: backtracking under the time limit.
            return new Regex(translation._output.ToString(), options & ~RegexOptions.NonBacktracking, timeout);
        }
    }

    /// <summary>Translates a replacement with <c>$1</c>, <c>\$</c> and <c>\\</c>; null when it is malformed.</summary>
    public static string? TranslateReplacement(string replacement, Regex regex)
    {
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

                var group = replacement[i] - '0';
                while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && (group * 10) + replacement[i + 1] - '0' <= groups)
                {
                    group = (group * 10) + replacement[++i] - '0';
                }

                output.Append(group <= groups ? $"${{{group}}}" : "");
            }
            else
            {
                output.Append(c);
            }
        }

        return output.ToString();
    }

    private bool Translate()
    {
        while (_position < _pattern.Length)
        {
            var c = _pattern[_position++];
            var isValid = c switch
            {
                '\\' => TranslateEscape(),
                '[' => TranslateClass(),
                '(' => TranslateGroup(),
                _ => TranslateCharacter(c),
            };
            if (!isValid)
            {
                return false;
            }
        }

        return true;
    }

    private bool TranslateCharacter(char c)
    {
        switch (c)
        {
            case '.':
                _output.Append(_dotMatchesAll ? @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])" : @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n\r])");
                return true;
            case '$':
                _output.Append(_isMultiline ? "$" : @"\z");
                return true;
            case ' ' or '\t' or '\n' or '\r' when _skipsSpace:
                return true;
            case '#':
                _output.Append(@"\#");
                return true;
            case ']':
                return false;
            default:
                if (char.IsHighSurrogate(c) && _position < _pattern.Length)
                {
                    _output.Append("(?:").Append(c).Append(_pattern[_position++]).Append(')');
                    return true;
                }

                _output.Append(c);
                return true;
        }
    }

    private bool TranslateGroup()
    {
        _output.Append('(');
        if (_position < _pattern.Length && _pattern[_position] == '?')
        {
            if (_position + 1 >= _pattern.Length || _pattern[_position + 1] != ':')
            {
                return false;
            }

            _output.Append("?:");
            _position += 2;
        }

        return true;
    }

    private bool TranslateEscape()
    {
        if (_position == _pattern.Length)
        {
            return false;
        }

        var c = _pattern[_position++];
        switch (c)
        {
            case 'i':
                return Append($"[{NameStart}]");
            case 'I':
                return Append($"[^{NameStart}]");
            case 'c':
                return Append($"[{NameCharacter}]");
            case 'C':
                return Append($"[^{NameCharacter}]");
            case 'w':
                return Append($"[{WordCharacter}]");
            case 'W':
                return Append($"[{NoWordCharacter}]");
            case 's':
                return Append($"[{Space}]");
            case 'S':
                return Append($"[^{Space}]");
            case >= '1' and <= '9':
                _hasBackReference = true;
                return Append($"(?:\\{c})");
            case 'p' or 'P':
                return TranslateCategory(c);
            default:
                return (c is 'n' or 'r' or 't' or 'd' or 'D' || Escapable.Contains(c, StringComparison.Ordinal)) && Append($"\\{c}");
        }
    }

    private bool TranslateCategory(char c)
    {
        var end = _pattern.IndexOf('}', _position);
        if (end < 0 || _pattern[_position] != '{')
        {
            return false;
        }

        _output.Append('\\').Append(c).Append(_pattern, _position, end + 1 - _position);
        _position = end + 1;
        return true;
    }

    /// <summary><c>[…]</c>, with subtraction: <c>[a-z-[aeiou]]</c> is written the same way in both.</summary>
    private bool TranslateClass()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _output.Append('[');
        if (_position < _pattern.Length && _pattern[_position] == '^')
        {
            _output.Append('^');
            _position++;
        }

        var start = _position;
        while (_position < _pattern.Length)
        {
            var c = _pattern[_position++];
            switch (c)
            {
                case ']':
                    _output.Append(']');
                    return _position - 1 > start;
                case '[':
                    if (_pattern[_position - 2] != '-' || !TranslateClass())
                    {
                        return false;
                    }

                    break;
                case '\\':
                    if (!TranslateClassEscape())
                    {
                        return false;
                    }

                    break;
                default:
                    _output.Append(c);
                    break;
            }
        }

        return false;
    }

    private bool TranslateClassEscape()
    {
        if (_position == _pattern.Length)
        {
            return false;
        }

        var c = _pattern[_position++];
        return c switch
        {
            'i' => Append(NameStart),
            'c' => Append(NameCharacter),
            'w' => Append(WordCharacter),
            'W' => Append(NoWordCharacter),
            's' => Append(Space),
            'p' or 'P' => TranslateCategory(c),
            'n' or 'r' or 't' or 'd' or 'D' => Append($"\\{c}"),
            _ => Escapable.Contains(c, StringComparison.Ordinal) && Append($"\\{c}"),
        };
    }

    private bool Append(string text)
    {
        _output.Append(text);
        return true;
    }
}
