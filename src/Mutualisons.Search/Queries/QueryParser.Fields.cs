namespace Mutualisons.Search.Queries;

/// <content>Names before a colon: of the field that what follows is sought in, or of the language that the whole search is restricted to.</content>
internal sealed partial class QueryParser
{
    private const int LettersInName = 2;

    /// <summary>What <c>lang:</c> asks for; null when it does not stand there.</summary>
    public string? Language { get; private set; }

    /// <summary>The first name before a colon that is no field.</summary>
    public string? UnknownField { get; private set; }

    // field ::= letters, right before a colon that a word, a quotation mark or a parenthesis follows at once; so 12:30 and https://… are words
    private string? TakeField()
    {
        if (_fields is null || NameLength() is not (>= LettersInName and var length))
        {
            return null;
        }

        var name = _text.Substring(_at, length);
        if (_fields.Find(name) is { } field)
        {
            _at += length + 1;
            return field;
        }

        UnknownField ??= name;
        Fail($"there is no field '{name}'; there are {string.Join(", ", _fields.Names)}");
        return null;
    }

    // language ::= 'lang:' range ( ',' range )*, for the search as a whole
    private bool TakeLanguage(bool isExcluded)
    {
        if (_fields is null || _at == _text.Length || string.CompareOrdinal(_text, _at, TextFields.LanguageName + ":", 0, TextFields.LanguageName.Length + 1) != 0)
        {
            return false;
        }

        var start = _at + TextFields.LanguageName.Length + 1;
        var end = start;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '-' or ',' or '*'))
        {
            end++;
        }

        if (end == start)
        {
            Fail("lang: needs a language, such as lang:fr", start);
            _at = start;
            return true;
        }

        if (isExcluded || Language is not null)
        {
            Fail(isExcluded ? "a language cannot be left out" : "there is a second lang:; write lang:fr,nl for both");
        }

        Language = isExcluded ? Language : _text[start..end].ToLowerInvariant();
        _at = end;
        return true;
    }

    // 0 when there is no name of a field here.
    private int NameLength()
    {
        var end = _at;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        var isName = end + 1 < _text.Length && _text[end] == ':' && (char.IsLetterOrDigit(_text[end + 1]) || _text[end + 1] is '"' or '(' or '\u201C' or '\u201D' or '«');
        return isName ? end - _at : 0;
    }
}
