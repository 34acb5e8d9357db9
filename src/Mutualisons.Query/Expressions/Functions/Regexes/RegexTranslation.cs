using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mutualisons.Query.Expressions.Functions.Regexes;

/// <summary>Rewrites one pattern for .NET: a character is a code point, classes are XSD's, and what only .NET knows is refused.</summary>
/// <remarks>Case is taken into the sets, because .NET's own flag would widen categories too, which XPath forbids.</remarks>
internal sealed partial class RegexTranslation
{
    private const string Escapable = @"\|.-^?*+{}()[]$";

    private readonly string _pattern;
    private readonly bool _dotMatchesAll;
    private readonly bool _ignoresCase;
    private readonly bool _isLiteral;
    private readonly StringBuilder _output = new();
    private readonly Stack<int> _open = [];
    private readonly HashSet<int> _closed = [];
    private int _groups;
    private int _position;

    public RegexTranslation(string pattern, string flags)
    {
        _isLiteral = flags.Contains('q', StringComparison.Ordinal);
        _dotMatchesAll = flags.Contains('s', StringComparison.Ordinal);
        _ignoresCase = flags.Contains('i', StringComparison.Ordinal);
        IsMultiline = !_isLiteral && flags.Contains('m', StringComparison.Ordinal);
        _pattern = !_isLiteral && flags.Contains('x', StringComparison.Ordinal) ? WithoutSpace(pattern) : pattern;
    }

    public string Result => _output.ToString();

    /// <summary>Whether <c>$</c> also stands for the end of a line.</summary>
    public bool IsMultiline { get; }

    /// <summary>Whether an automaton cannot run the result.</summary>
    public bool NeedsBacktracking { get; private set; }

    /// <summary>Rewrites the pattern; false when it is none.</summary>
    public bool Translate()
    {
        while (_position < _pattern.Length)
        {
            if (!(_isLiteral ? Append(CodePointSet.Of(Here(TakeCodePoint()))) : TranslateAtom()))
            {
                return false;
            }
        }

        return _open.Count == 0;
    }

    private bool TranslateAtom()
    {
        var c = TakeCodePoint();
        switch (c)
        {
            case '\\':
                return TranslateEscape();
            case '[':
                return TranslateClass() is { } set && Append(set);
            case '(':
                return OpenGroup();
            case ')':
                return CloseGroup();
            case '{':
                return TranslateCount();
            case ']' or '}':
                return false;
            case '.':
                return Append(_dotMatchesAll ? CodePointSet.All : UnicodeSets.LineEnds.Complement());
            case '$':
                return Append(IsMultiline ? "$" : @"\z");
            case '^':
                NeedsBacktracking |= IsMultiline;
                return Append(IsMultiline ? @"(?:\A|(?<=\n)(?!\z))" : "^");
            case '|' or '?' or '*' or '+':
                return Append(((char)c).ToString());
            default:
                return AppendCharacter(c);
        }
    }

    private bool OpenGroup()
    {
        if (_position == _pattern.Length || _pattern[_position] != '?')
        {
            _open.Push(++_groups);
            return Append("(");
        }

        _open.Push(0);
        _position += 2;
        return _position <= _pattern.Length && _pattern[_position - 1] == ':' && Append("(?:");
    }

    private bool CloseGroup()
    {
        if (!_open.TryPop(out var group))
        {
            return false;
        }

        _closed.Add(group);
        return Append(")");
    }

    /// <summary><c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>.</summary>
    private bool TranslateCount()
    {
        var count = CountSyntax().Match(_pattern, _position);
        _position += count.Length;
        return count.Success && Append($"{{{count.Value}");
    }

    private bool TranslateEscape()
    {
        if (_position == _pattern.Length)
        {
            return false;
        }

        var c = _pattern[_position++];
        return c is >= '1' and <= '9'
            ? TranslateBackReference(c - '0')
            : SingleEscape(c) is { } character ? AppendCharacter(character) : ClassEscape(c) is { } set && Append(set);
    }

    /// <summary>Further digits belong to the number as long as so many groups were opened; the group must be closed, and is empty when it took no part.</summary>
    private bool TranslateBackReference(int group)
    {
        while (_position < _pattern.Length && char.IsAsciiDigit(_pattern[_position]) && (group * 10) + _pattern[_position] - '0' <= _groups)
        {
            group = (group * 10) + _pattern[_position++] - '0';
        }

        NeedsBacktracking = true;
        var number = group.ToString(CultureInfo.InvariantCulture);
        return _closed.Contains(group) && Append(_ignoresCase ? $"(?({number})(?i:\\{number})|)" : $"(?({number})\\{number}|)");
    }

    private bool AppendCharacter(int c)
    {
        var set = CodePointSet.Of(Here(c));
        return _ignoresCase || c > char.MaxValue || !char.IsLetterOrDigit((char)c)
            ? Append(_ignoresCase ? UnicodeSets.CloseOverCase(set) : set)
            : Append(((char)c).ToString());
    }

    private bool Append(CodePointSet set)
    {
        set = _isLiteral && _ignoresCase ? UnicodeSets.CloseOverCase(set) : set;
        set.WriteTo(_output);
        return true;
    }

    private bool Append(string text)
    {
        _output.Append(text);
        return true;
    }

    private int TakeCodePoint()
    {
        var c = char.ConvertToUtf32(_pattern, _position);
        _position += c > char.MaxValue ? 2 : 1;
        return c;
    }

    private static (int First, int Last) Here(int c) => (c, c);

    /// <summary>The flag <c>x</c>: white space goes, except inside classes.</summary>
    private static string WithoutSpace(string pattern)
    {
        var result = new StringBuilder();
        var (depth, isEscaped) = (0, false);
        foreach (var c in pattern)
        {
            if (depth == 0 && c is ' ' or '\t' or '\n' or '\r')
            {
                continue;
            }

            depth += isEscaped ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
            isEscaped = c == '\\' && !isEscaped;
            result.Append(c);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\G[0-9]+(?:,[0-9]*)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex CountSyntax();
}
