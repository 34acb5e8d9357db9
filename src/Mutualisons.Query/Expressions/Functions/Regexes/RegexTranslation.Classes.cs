using System.Runtime.CompilerServices;

namespace Mutualisons.Query.Expressions.Functions.Regexes;

/// <content>Character classes (<see href="https://www.w3.org/TR/xmlschema11-2/#charcter-classes">XSD Datatypes, appendix G.4</see>).</content>
internal sealed partial class RegexTranslation
{
    // charClassExpr ::= '[' charGroup ']'
    // charGroup ::= ( posCharGroup | negCharGroup ) ( '-' charClassExpr )?
    private CodePointSet? TranslateClass()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isNegated = TrySkip('^');
        var literals = new List<(int First, int Last)>();
        var sets = new List<CodePointSet>();
        while (_position < _pattern.Length && _pattern[_position] != ']' && !IsSubtraction(literals.Count + sets.Count))
        {
            if (!AddItem(literals, sets))
            {
                return null;
            }
        }

        if (literals.Count + sets.Count == 0)
        {
            return null;
        }

        var own = CodePointSet.Of(literals);
        var set = (_ignoresCase ? UnicodeSets.CloseOverCase(own) : own).Union(sets);
        set = isNegated ? set.Complement() : set;
        if (TrySkip('-'))
        {
            _position++;
            set = TranslateClass() is { } removed ? set.Except(removed) : null;
        }

        return set is not null && TrySkip(']') ? set : null;
    }

    private bool IsSubtraction(int items) =>
        items > 0 && _pattern[_position] == '-' && _position + 1 < _pattern.Length && _pattern[_position + 1] == '[';

    // posCharGroupPart ::= singleChar | charRange | charClassEsc
    private bool AddItem(List<(int First, int Last)> literals, List<CodePointSet> sets)
    {
        if (TrySkip('['))
        {
            return false;
        }

        if (_pattern[_position] == '\\' && _position + 1 < _pattern.Length && SingleEscape(_pattern[_position + 1]) is null)
        {
            _position += 2;
            if (ClassEscape(_pattern[_position - 1]) is not { } set)
            {
                return false;
            }

            sets.Add(set);
            return true;
        }

        if (TakeSingle() is not { } first)
        {
            return false;
        }

        var last = IsRange() ? TakeSingle() : first;
        literals.Add((first, last ?? -1));
        return last >= first;
    }

    /// <summary>Whether a hyphen stands here that is neither last nor before a subtraction; it is passed over.</summary>
    private bool IsRange()
    {
        var isRange = _position + 1 < _pattern.Length && _pattern[_position] == '-' && _pattern[_position + 1] is not (']' or '[');
        _position += isRange ? 1 : 0;
        return isRange;
    }

    private int? TakeSingle()
    {
        if (_position == _pattern.Length)
        {
            return null;
        }

        var c = TakeCodePoint();
        return c != '\\' ? c : _position < _pattern.Length ? SingleEscape(_pattern[_position++]) : null;
    }

    private bool TrySkip(char c)
    {
        var isHere = _position < _pattern.Length && _pattern[_position] == c;
        _position += isHere ? 1 : 0;
        return isHere;
    }

    // SingleCharEsc ::= '\' [nrt\|.?*+(){}#x2D#x5B#x5D#x5E$]
    private static int? SingleEscape(char c) => c switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => Escapable.Contains(c, StringComparison.Ordinal) ? c : null,
    };

    // charClassEsc ::= MultiCharEsc | catEsc | complEsc
    private CodePointSet? ClassEscape(char c) => c switch
    {
        's' => UnicodeSets.Space,
        'S' => UnicodeSets.Space.Complement(),
        'i' => UnicodeSets.NameStart,
        'I' => UnicodeSets.NameStart.Complement(),
        'c' => UnicodeSets.NameCharacter,
        'C' => UnicodeSets.NameCharacter.Complement(),
        'd' => UnicodeSets.Digit,
        'D' => UnicodeSets.Digit.Complement(),
        'w' => UnicodeSets.WordCharacter,
        'W' => UnicodeSets.WordCharacter.Complement(),
        'p' => Property(),
        'P' => Property()?.Complement(),
        _ => null,
    };

    private CodePointSet? Property()
    {
        var end = _pattern.IndexOf('}', _position);
        if (end < 0 || !TrySkip('{'))
        {
            return null;
        }

        var name = _pattern[_position..end];
        _position = end + 1;
        return UnicodeSets.Find(name);
    }
}
