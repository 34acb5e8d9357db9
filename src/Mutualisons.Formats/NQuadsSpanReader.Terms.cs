using System.Text;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

public ref partial struct NQuadsSpanReader
{
    // [3] subject ::= IRIREF | BLANK_NODE_LABEL
    private bool ReadSubject(out TermView subject) => Peek() switch
    {
        (byte)'<' => ReadIri(out subject),
        (byte)'_' => ReadBlankNode(out subject),
        _ => FailTerm(out subject, "a subject: an IRI or a blank node"),
    };

    // [4] predicate ::= IRIREF
    private bool ReadPredicate(out TermView predicate)
    {
        SkipBlanks();
        return Peek() == '<' ? ReadIri(out predicate) : FailTerm(out predicate, "a predicate: an IRI");
    }

    // [5] object ::= IRIREF | BLANK_NODE_LABEL | literal | tripleTerm
    private bool ReadObject(out TermView @object)
    {
        SkipBlanks();
        return Peek() switch
        {
            (byte)'<' => IsTripleTermNext() ? ReadTripleTerm(out @object) : ReadIri(out @object),
            (byte)'"' => ReadLiteral(out @object),
            (byte)'_' => ReadBlankNode(out @object),
            _ => FailTerm(out @object, "an object: an IRI, a blank node, a literal or a triple term"),
        };
    }

    // [6] graphLabel ::= IRIREF | BLANK_NODE_LABEL
    private bool ReadGraph(out TermView graph)
    {
        SkipBlanks();
        graph = default;
        return !_settings.AllowGraphs || Peek() switch
        {
            (byte)'<' => ReadIri(out graph),
            (byte)'_' => ReadBlankNode(out graph),
            _ => true,
        };
    }

    private bool ReadIri(out TermView iri)
    {
        var read = ReadIriRef(out var value);
        iri = TermView.Iri(value);
        return read;
    }

    // [8] IRIREF ::= '<' ([^#x00-#x20<>"{}|^`\] | UCHAR)* '>'
    private bool ReadIriRef(out ReadOnlySpan<byte> value)
    {
        var start = ++_at;
        var length = _line[start..].IndexOfAny(Characters.IriStops);
        if (length >= 0 && _line[start + length] == '>')
        {
            value = _line.Slice(start, length);
            _at = start + length + 1;
            return CheckIri(value, start);
        }

        return ReadEscapedIriRef(out value, start, length);
    }

    private bool ReadEscapedIriRef(out ReadOnlySpan<byte> value, int start, int length)
    {
        value = default;
        while (length >= 0 && _line[start + length] == '\\')
        {
            var from = Math.Min(start + length + 2, _line.Length);
            var step = _line[from..].IndexOfAny(Characters.IriStops);
            length = step < 0 ? -1 : from - start + step;
        }

        _at = length < 0 ? _line.Length : start + length;
        if (length < 0 || _line[_at] != '>')
            return FailExpected("'>' to close the IRI");

        _at++;
        if (!Unescape(_line.Slice(start, length), start, allowCharacterEscapes: false, out value))
            return false;

        return value.IndexOfAny(Characters.IriStops) < 0 ? CheckIri(value, start) : Fail(start, "An escape in the IRI stands for a character that IRIs may not hold.");
    }

    private bool CheckIri(scoped ReadOnlySpan<byte> value, int start)
    {
        // Nearly every IRI starts so; measured, the general test costs a tenth of the whole.
        if (!value.StartsWith("http://"u8) && !value.StartsWith("https://"u8) && !IriSyntax.IsAbsolute(value))
            return Fail(start - 1, $"The IRI <{Encoding.UTF8.GetString(value)}> is relative; {_settings.FormatName} takes absolute IRIs only.");

        return CheckLength(value.Length, start);
    }

    // [141s] BLANK_NODE_LABEL ::= '_:' (PN_CHARS_U | [0-9]) ((PN_CHARS | '.')* PN_CHARS)?
    private bool ReadBlankNode(out TermView node)
    {
        var start = _at + 2;
        var length = start < _line.Length && _line[_at + 1] == ':' ? Names.MeasureLabel(_line[start..]) : 0;
        if (length == 0)
            return FailTerm(out node, "a blank node label such as _:b1");

        node = TermView.BlankNode(_line.Slice(start, length));
        _at = start + length;
        return CheckLength(length, start);
    }

    // [7] literal ::= STRING_LITERAL_QUOTE ('^^' IRIREF | LANG_DIR)?
    private bool ReadLiteral(out TermView literal)
    {
        literal = default;
        if (!ReadString(out var lexicalForm))
            return false;

        if (Peek() == '@')
            return ReadLanguage(lexicalForm, out literal);

        if (Peek() != '^')
        {
            literal = TermView.Literal(lexicalForm, XsdVocabulary.StringUtf8);
            return true;
        }

        if (!_line[_at..].StartsWith("^^<"u8))
            return FailExpected("'^^' and a datatype IRI");

        _at += 2;
        if (!ReadIriRef(out var datatype))
            return false;

        literal = TermView.Literal(lexicalForm, datatype);
        return !Literals.NeedsLanguage(datatype) || Fail(_at - 1, Literals.LanguageMissing);
    }

    // [9] STRING_LITERAL_QUOTE ::= '"' ([^#x22#x5C#xA#xD] | ECHAR | UCHAR)* '"'
    private bool ReadString(out ReadOnlySpan<byte> value)
    {
        var start = ++_at;
        var length = _line[start..].IndexOfAny((byte)'"', (byte)'\\');
        var escaped = length >= 0 && _line[start + length] == '\\';
        while (length >= 0 && _line[start + length] == '\\')
        {
            var from = Math.Min(start + length + 2, _line.Length);
            var step = _line[from..].IndexOfAny((byte)'"', (byte)'\\');
            length = step < 0 ? -1 : from - start + step;
        }

        value = default;
        if (length < 0)
            return Fail(start - 1, "The string is not closed on its line.");

        value = _line.Slice(start, length);
        _at = start + length + 1;
        return CheckLength(length, start) && (!escaped || Unescape(value, start, allowCharacterEscapes: true, out value));
    }

    // LANG_DIR ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)* ('--' [a-zA-Z]+)?
    private bool ReadLanguage(ReadOnlySpan<byte> lexicalForm, out TermView literal)
    {
        var length = Names.MeasureLanguage(_line[++_at..]);
        if (length == 0)
            return FailTerm(out literal, "a language tag");

        var tag = _line.Slice(_at, length);
        _at += length;
        if (!ReadDirection(out var direction))
            return FailTerm(out literal, "'--ltr' or '--rtl' behind the language tag");

        literal = TermView.LanguageTagged(lexicalForm, tag.ContainsAnyInRange((byte)'A', (byte)'Z') ? ToLower(tag) : tag, direction);
        return true;
    }

    private bool ReadDirection(out BaseDirection direction)
    {
        direction = BaseDirection.None;
        var length = Names.MeasureDirection(_line[_at..]);
        if (length == 0)
            return true;

        direction = Names.ParseDirection(_line.Slice(_at, length));
        _at += direction == BaseDirection.None ? 0 : length;
        return direction != BaseDirection.None;
    }

    private ReadOnlySpan<byte> ToLower(scoped ReadOnlySpan<byte> tag)
    {
        _scratch ??= new ByteBuffer();
        var lower = _scratch.GetSpan(tag.Length)[..tag.Length];
        _ = Ascii.ToLower(tag, lower, out _);
        _scratch.Advance(tag.Length);
        return lower;
    }

    private bool Unescape(scoped ReadOnlySpan<byte> text, int start, bool allowCharacterEscapes, out ReadOnlySpan<byte> value)
    {
        _scratch ??= new ByteBuffer();
        var written = _scratch.Length;
        var decoded = Escapes.TryDecode(text, allowCharacterEscapes, _scratch, out var badAt);
        value = _scratch.Written[written..];
        return decoded || Fail(start + badAt, "This escape is malformed or does not stand for a character.");
    }

    private readonly byte Peek() => _at < _line.Length ? _line[_at] : (byte)0;

    private bool CheckLength(int length, int start) =>
        length <= _settings.MaxTokenLength || Fail(start, $"The token is longer than the limit of {_settings.MaxTokenLength} bytes.");

    private bool FailTerm(out TermView term, string expected)
    {
        term = default;
        return FailExpected(expected);
    }
}
