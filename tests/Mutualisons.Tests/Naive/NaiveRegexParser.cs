using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mutualisons.Tests.Naive;

/// <summary>Parses the expressions of XPath Functions, section 5.6.1, into functions that try all ways in order.</summary>
internal sealed class NaiveRegexParser(int[] pattern, string flags)
{
    private const string Escapable = @"\|.-^?*+{}()[]$";

    private readonly HashSet<int> _closed = [];
    private int[] _pattern = pattern;
    private int _at;
    private int _groups;

    private bool Has(char flag) => flags.Contains(flag, StringComparison.Ordinal);

    private char Here => _at < _pattern.Length ? _pattern[_at] <= char.MaxValue ? (char)_pattern[_at] : '\uFFFF' : '\0';

    /// <summary>The pattern, or null when it is malformed.</summary>
    public NaivePattern? Parse()
    {
        if (Has('q'))
        {
            return new NaivePattern(_pattern.Select(c => One(Cased(x => x == c))).Aggregate((NaiveStep)Nothing, Then), 0);
        }

        _pattern = Has('x') ? WithoutSpace() : _pattern;
        try
        {
            var step = Alternatives();
            return _at == _pattern.Length ? new NaivePattern(step, _groups) : null;
        }
        catch (FormatException)
        {
            // err:FORX0002.
            return null;
        }
    }

    private int[] WithoutSpace()
    {
        var depth = 0;
        var isEscaped = false;
        return [.. _pattern.Where(c =>
        {
            if (depth == 0 && c is ' ' or '\t' or '\n' or '\r')
            {
                return false;
            }

            depth += isEscaped ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
            isEscaped = c == '\\' && !isEscaped;
            return true;
        })];
    }

    private static bool Nothing(NaiveMatch match, int at, Func<int, bool> next) => next(at);

    private static NaiveStep Then(NaiveStep first, NaiveStep second) => (match, at, next) => first(match, at, middle => second(match, middle, next));

    private static NaiveStep One(Func<int, bool> set) => (match, at, next) => at < match.Text.Length && set(match.Text[at]) && next(at + 1);

    private static NaiveStep Where(Func<int[], int, bool> condition) => (match, at, next) => condition(match.Text, at) && next(at);

    private Func<int, bool> Cased(Func<int, bool> set) => Has('i') ? c => Variants(c).Any(set) : set;

    private static IEnumerable<int> Variants(int c) => [c, Rune.ToUpperInvariant(new Rune(c)).Value, Rune.ToLowerInvariant(new Rune(c)).Value];

    private NaiveStep Alternatives()
    {
        var left = Sequence();
        if (!Skip('|'))
        {
            return left;
        }

        var right = Alternatives();
        return (match, at, next) => left(match, at, next) || right(match, at, next);
    }

    private NaiveStep Sequence()
    {
        NaiveStep sequence = Nothing;
        while (_at < _pattern.Length && Here is not ('|' or ')'))
        {
            sequence = Then(sequence, Quantified(Atom()));
        }

        return sequence;
    }

    private NaiveStep Quantified(NaiveStep atom)
    {
        var (least, most) = Here switch { '?' => (0, 1), '*' => (0, int.MaxValue), '+' => (1, int.MaxValue), '{' => (-1, 0), _ => (1, 1) };
        if (Here is not ('?' or '*' or '+' or '{'))
        {
            return atom;
        }

        _at++;
        (least, most) = least < 0 ? Counts() : (least, most);
        return Repeat(atom, least, most, isLazy: Skip('?'));
    }

    private (int Least, int Most) Counts()
    {
        var least = Number();
        var most = !Skip(',') ? least : Here == '}' ? int.MaxValue : Number();
        return Skip('}') && most >= least ? (least, most) : throw new FormatException();
    }

    private int Number()
    {
        var digits = string.Concat(_pattern.Skip(_at).TakeWhile(c => c is >= '0' and <= '9').Select(c => (char)c));
        _at += digits.Length;
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static NaiveStep Repeat(NaiveStep atom, int least, int most, bool isLazy)
    {
        return (match, at, next) => Go(match, at, 0, next);

        bool Go(NaiveMatch match, int at, int count, Func<int, bool> next)
        {
            bool More() => count < most && atom(match, at, end => (end > at || count < least) && Go(match, end, count + 1, next));
            bool Enough() => count >= least && next(at);
            return isLazy ? Enough() || More() : More() || Enough();
        }
    }

    private NaiveStep Atom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '.':
                return One(x => Has('s') || x is not ('\n' or '\r'));
            case '^':
                return Where((text, at) => at == 0 || (Has('m') && at < text.Length && text[at - 1] == '\n'));
            case '$':
                return Where((text, at) => at == text.Length || (Has('m') && text[at] == '\n'));
            case '(':
                return Group();
            case '[':
                return One(Class());
            case '\\' when Here is >= '1' and <= '9':
                return BackReference();
            case '\\':
                return Escape(_pattern[_at++ < _pattern.Length ? _at - 1 : throw new FormatException()]) is (var set, var isLiteral) ? One(isLiteral ? Cased(set) : set) : throw new FormatException();
            case '?' or '*' or '+' or '{' or '}' or ']':
                throw new FormatException();
            default:
                return One(Cased(x => x == c));
        }
    }

    private NaiveStep Group()
    {
        var number = Here == '?' ? 0 : ++_groups;
        if (number == 0 && !(Skip('?') && Skip(':')))
        {
            throw new FormatException();
        }

        var inner = Alternatives();
        if (!Skip(')'))
        {
            throw new FormatException();
        }

        _closed.Add(number);
        return number == 0 ? inner : (match, at, next) => inner(match, at, end => match.With(number, at, end, next));
    }

    private NaiveStep BackReference()
    {
        var group = _pattern[_at++] - '0';
        while (char.IsAsciiDigit(Here) && (group * 10) + Here - '0' <= _groups)
        {
            group = (group * 10) + _pattern[_at++] - '0';
        }

        return !_closed.Contains(group) ? throw new FormatException() : (match, at, next) =>
        {
            var text = match.Group(group);
            var isThere = at + text.Length <= match.Text.Length
                && text.Zip(match.Text.Skip(at)).All(pair => pair.First == pair.Second || (Has('i') && Variants(pair.First).Intersect(Variants(pair.Second)).Any()));
            return isThere && next(at + text.Length);
        };
    }

    private Func<int, bool> Class()
    {
        var isNegated = Skip('^');
        var items = new List<Func<int, bool>>();
        while (Here is not (']' or '\0') && !(items.Count > 0 && Here == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] == '['))
        {
            items.Add(Item());
        }

        Func<int, bool>? removed = Skip('-') && Skip('[') ? Class() : null;
        return items.Count > 0 && Skip(']')
            ? c => items.Any(item => item(c)) != isNegated && removed?.Invoke(c) != true
            : throw new FormatException();
    }

    private Func<int, bool> Item()
    {
        var (set, isLiteral, first) = Single();
        if (!isLiteral || Here != '-' || _at + 1 >= _pattern.Length || _pattern[_at + 1] is ']' or '[')
        {
            return isLiteral ? Cased(set) : set;
        }

        _at++;
        var (_, isEnd, last) = Single();
        return isEnd && last >= first ? Cased(c => c >= first && c <= last) : throw new FormatException();
    }

    private (Func<int, bool> Set, bool IsLiteral, int Value) Single()
    {
        var c = _at < _pattern.Length && Here != '[' ? _pattern[_at++] : throw new FormatException();
        if (c != '\\')
        {
            return (x => x == c, true, c);
        }

        var escaped = _at < _pattern.Length ? _pattern[_at++] : throw new FormatException();
        var (set, isLiteral) = Escape(escaped) ?? throw new FormatException();
        return (set, isLiteral, escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escaped });
    }

    private (Func<int, bool> Set, bool IsLiteral)? Escape(int c) => c switch
    {
        'n' => (x => x == '\n', true),
        'r' => (x => x == '\r', true),
        't' => (x => x == '\t', true),
        's' => (IsSpace, false),
        'S' => (x => !IsSpace(x), false),
        'd' => (x => IsIn(x, "Nd"), false),
        'D' => (x => !IsIn(x, "Nd"), false),
        'w' => (x => !IsIn(x, "P") && !IsIn(x, "Z") && !IsIn(x, "C"), false),
        'W' => (x => IsIn(x, "P") || IsIn(x, "Z") || IsIn(x, "C"), false),
        'i' => (IsNameStart, false),
        'I' => (x => !IsNameStart(x), false),
        'c' => (IsNameCharacter, false),
        'C' => (x => !IsNameCharacter(x), false),
        'p' => (Property(), false),
        'P' => Property() is var set ? (x => !set(x), false) : null,
        _ => c <= char.MaxValue && Escapable.Contains((char)c, StringComparison.Ordinal) ? (x => x == c, true) : null,
    };

    private Func<int, bool> Property()
    {
        var name = Skip('{') ? string.Concat(_pattern.Skip(_at).TakeWhile(c => c != '}').Select(char.ConvertFromUtf32)) : throw new FormatException();
        _at += name.Length + 1;
        if (!name.StartsWith("Is", StringComparison.Ordinal))
        {
            return Regex.IsMatch(name, "^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$") ? c => IsIn(c, name) : throw new FormatException();
        }

        try
        {
            var block = new Regex($@"\p{{{name}}}");
            return c => c <= char.MaxValue && block.IsMatch(((char)c).ToString());
        }
        catch (ArgumentException problem)
        {
            throw new FormatException("There is no such block.", problem);
        }
    }

    private static bool IsSpace(int c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsNameStart(int c) => c is ':' or '_' || (IsIn(c, "L") && c is not (0xAA or 0xB5 or 0xBA));

    private static bool IsNameCharacter(int c) => IsNameStart(c) || c is '-' or '.' or 0xB7 || IsIn(c, "Nd") || IsIn(c, "M");

    private static bool IsIn(int c, string category) => Code(CharUnicodeInfo.GetUnicodeCategory(c)).StartsWith(category, StringComparison.Ordinal);

    private static string Code(UnicodeCategory category) => "LuLlLtLmLoMnMcMeNdNlNoZsZlZpCcCfCsCoPcPdPsPePiPfPoSmScSkSoCn".Substring(2 * (int)category, 2);

    private bool Skip(char c)
    {
        var isHere = _at < _pattern.Length && Here == c;
        _at += isHere ? 1 : 0;
        return isHere;
    }
}
