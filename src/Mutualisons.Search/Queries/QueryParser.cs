using System.Collections.Immutable;

namespace Mutualisons.Search.Queries;

/// <summary>Recursive descent over the text of a search; the lenient one leaves out what it does not understand.</summary>
internal sealed partial class QueryParser
{
    private readonly string _text;
    private readonly bool _isLenient;
    private readonly TextFields? _fields;
    private int _at;
    private int _depth;

    public QueryParser(string text, bool isLenient, TextFields? fields = null)
    {
        if (text.Length > TextLimits.QueryLength && !isLenient)
        {
            throw new TextQueryException($"the search has {text.Length} characters, {TextLimits.QueryLength} are allowed", TextLimits.QueryLength);
        }

        _text = text.Length > TextLimits.QueryLength ? text[..TextLimits.QueryLength] : text;
        _isLenient = isLenient;
        _fields = fields;
    }

    /// <summary>The words read so far.</summary>
    public List<QueryTerm> Terms { get; } = [];

    /// <summary>The whole search; null when it has no word to look for, which only the lenient parser lets pass.</summary>
    public TextNode? Parse()
    {
        var root = ReadChoices();
        while (_at < _text.Length)
        {
            // What is left begins with a closing parenthesis.
            Fail("there is no opening parenthesis for this one");
            _at++;
            root = Combine(root, ReadChoices());
        }

        if (root is null)
        {
            Fail("there is no word to look for", 0);
        }

        return root;
    }

    // choices ::= all ( 'OR' all )*
    private TextNode? ReadChoices()
    {
        var choices = new List<TextNode>();
        var isSecond = false;
        do
        {
            if (ReadAll() is { } node)
            {
                choices.Add(node);
            }
            else if (isSecond || IsKeyword("OR"))
            {
                Fail("OR needs something to look for on both sides");
            }

            isSecond = true;
        }
        while (TakeKeyword("OR"));

        return choices.Count switch { 0 => null, 1 => choices[0], _ => new TextNode.Any([.. choices]) };
    }

    // all ::= ( 'AND'? negation? primary )*
    private TextNode? ReadAll()
    {
        var sought = new List<TextNode>();
        var excluded = new List<TextNode>();
        var start = _at;
        while (!IsAtEnd())
        {
            var from = _at;
            if (TakeKeyword("AND"))
            {
                if (sought.Count + excluded.Count == 0 || IsAtEnd())
                {
                    Fail("AND needs something to look for on both sides", from);
                }

                continue;
            }

            var isExcluded = TakeNegation();
            var first = Terms.Count;
            if (TakeLanguage(isExcluded))
            {
                continue;
            }

            if (ReadFielded(isExcluded) is { } node)
            {
                (isExcluded ? excluded : sought).Add(node);
                SetRole(first, isExcluded);
            }
        }

        if (sought.Count == 0 && excluded.Count > 0)
        {
            Fail("there is something to leave out, but nothing to look for", start);
        }

        return sought.Count == 0 ? null : Group(sought, excluded);
    }

    private void SetRole(int first, bool isExcluded)
    {
        for (var i = first; isExcluded && i < Terms.Count; i++)
        {
            Terms[i].Role = TermRole.Excluded;
        }
    }

    private static TextNode Group(List<TextNode> sought, List<TextNode> excluded)
    {
        var wished = sought.FindAll(node => node is TextNode.Term { Value.IsStopWord: true });
        var required = sought.FindAll(node => node is not TextNode.Term { Value.IsStopWord: true });
        if (required.Count == 0)
        {
            (required, wished) = (wished, required);
        }

        foreach (var node in wished)
        {
            ((TextNode.Term)node).Value.Role = TermRole.Wished;
        }

        return required.Count == 1 && wished.Count == 0 && excluded.Count == 0 ? required[0] : new TextNode.All([.. required], [.. wished], [.. excluded]);
    }

    // negation ::= 'NOT' | '-', the hyphen right before what it excludes
    private bool TakeNegation()
    {
        var isExcluded = false;
        while (true)
        {
            if (!TakeKeyword("NOT"))
            {
                if (_text[_at] != '-' || _at + 1 == _text.Length || char.IsWhiteSpace(_text[_at + 1]))
                {
                    return isExcluded;
                }

                _at++;
            }

            isExcluded = true;
            if (IsAtEnd())
            {
                Fail("there is nothing to leave out here");
                return isExcluded;
            }
        }
    }

    // fielded ::= ( field ':' )? primary
    private TextNode? ReadFielded(bool isExcluded)
    {
        var field = TakeField();
        var first = Terms.Count;
        var node = ReadPrimary(isExcluded);
        for (var i = first; field is not null && i < Terms.Count; i++)
        {
            // In parentheses the nearest name counts.
            Terms[i].Field ??= field;
        }

        return node;
    }

    // primary ::= '(' choices ')' | '"' words '"' | word
    private TextNode? ReadPrimary(bool isExcluded)
    {
        if (IsAtEnd())
        {
            return null;
        }

        return _text[_at] switch
        {
            '(' => ReadParentheses(isExcluded),
            '"' or '\u201C' or '\u201D' or '«' => ReadPhrase(),
            _ => ReadWord(),
        };
    }

    private TextNode? ReadParentheses(bool isExcluded)
    {
        var open = _at++;
        if (++_depth > TextLimits.QueryDepth)
        {
            Fail($"parentheses nest deeper than {TextLimits.QueryDepth}", open);
            _depth--;
            return null;
        }

        var node = ReadChoices();
        _depth--;
        if (_at < _text.Length)
        {
            _at++;
        }
        else
        {
            Fail("this parenthesis is never closed", open);
        }

        if (node is null && !isExcluded)
        {
            Fail("there is nothing between these parentheses", open);
        }

        return node;
    }

    private TextNode? ReadPhrase()
    {
        var open = _at++;
        var close = _text.AsSpan(_at).IndexOf(_text[open] switch { '«' => "»", '"' => "\"", _ => "\u201D" }, StringComparison.Ordinal);
        if (close < 0)
        {
            Fail("this quotation mark is never closed", open);
            close = _text.Length - _at;
        }

        var words = TextAnalyzer.Cut(_text.Substring(_at, close)).FindAll(token => token.Span == 1);
        _at = Math.Min(_at + close + 1, _text.Length);
        return words.Count switch
        {
            0 => null,
            1 => Add(words[0], false, 0, open) is { } term ? new TextNode.Term(term) : null,
            _ => PhraseOf(words, isPrefix: false, edits: 0, open),
        };
    }

    // word ::= any characters but spaces, parentheses and quotation marks, then '*' or '~' or '~1' or '~2'
    private TextNode? ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('(' or ')' or '"' or '\u201C' or '\u201D' or '«' or '»'))
        {
            _at++;
        }

        if (_at == start)
        {
            // A closing quotation mark without its opening one.
            Fail("this quotation mark was never opened");
            _at++;
            return null;
        }

        var word = _text.AsSpan(start, _at - start);
        var isPrefix = word.Length > 1 && word[^1] == '*';
        var edits = isPrefix ? 0 : ReadEdits(ref word, start);
        var tokens = TextAnalyzer.Cut(word.ToString());
        var parts = tokens.FindAll(token => token.Span == 1);
        return parts.Count switch
        {
            0 => null,
            1 => Add(parts[0], isPrefix, edits, start) is { } term ? new TextNode.Term(term) : null,
            _ => ReadJoined(parts, tokens.Find(token => token.Span == parts.Count), isPrefix, edits, start),
        };
    }

    private int ReadEdits(ref ReadOnlySpan<char> word, int start)
    {
        var tilde = word.LastIndexOf('~');
        if (tilde < 1)
        {
            return 0;
        }

        var after = word[(tilde + 1)..];
        if (after.Length > 1 || after.Length == 1 && after[0] is not ('0' or '1' or '2'))
        {
            Fail("after ~ there may be 1 or 2, how many letters may differ", start + tilde + 1);
        }

        word = word[..tilde];
        return after is ['0' or '1'] ? after[0] - '0' : 2;
    }

    // co-working: its parts in a row, or written together
    private TextNode? ReadJoined(List<TextToken> parts, TextToken joined, bool isPrefix, int edits, int start)
    {
        var apart = PhraseOf(parts, isPrefix, edits, start);
        return apart is not null && joined.Span == parts.Count && Add(joined, isPrefix, edits, start) is { } together
            ? new TextNode.Any([apart, new TextNode.Term(together)])
            : apart;
    }

    private TextNode.Phrase? PhraseOf(List<TextToken> words, bool isPrefix, int edits, int start)
    {
        var terms = ImmutableArray.CreateBuilder<QueryTerm>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (Add(words[i], isPrefix && i == words.Count - 1, edits, start) is not { } term)
            {
                return null;
            }

            terms.Add(term);
        }

        return new(terms.ToImmutable());
    }

    private QueryTerm? Add(in TextToken token, bool isPrefix, int edits, int position)
    {
        if (Terms.Count == TextLimits.QueryTerms)
        {
            Fail($"the search has more than {TextLimits.QueryTerms} words", position);
            return null;
        }

        var term = new QueryTerm(Terms.Count, token, isPrefix, edits);
        Terms.Add(term);
        return term;
    }

    private TextNode? Combine(TextNode? left, TextNode? right) =>
        left is null || right is null ? left ?? right : Group([left, right], []);

    private bool IsAtEnd()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _at == _text.Length || _text[_at] == ')' || IsKeyword("OR");
    }

    private bool IsKeyword(string keyword) =>
        string.CompareOrdinal(_text, _at, keyword, 0, keyword.Length) == 0
        && (_at + keyword.Length == _text.Length || char.IsWhiteSpace(_text[_at + keyword.Length]) || _text[_at + keyword.Length] is '(' or ')' or '"');

    private bool TakeKeyword(string keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        _at += keyword.Length;
        return true;
    }

    private void Fail(string message) => Fail(message, _at);

    private void Fail(string message, int position)
    {
        if (!_isLenient)
        {
            throw new TextQueryException(message, position);
        }
    }
}
