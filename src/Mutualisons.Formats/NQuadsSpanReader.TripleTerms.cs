using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <content>What RDF 1.2 adds: triple terms and the announcement of a version.</content>
public ref partial struct NQuadsSpanReader
{
    private readonly bool IsTripleTermNext() => _at + 1 < _line.Length && _line[_at + 1] == '<';

    // tripleTerm ::= '<<(' subject predicate object ')>>'
    private bool ReadTripleTerm(out TermView term)
    {
        term = default;
        if (!_line[_at..].StartsWith("<<("u8))
            return FailExpected("'<<(' to open a triple term; reified triples are Turtle");

        if (_depth == TripleTerm.MaxDepth)
            return Fail(_at, $"Triple terms nest deeper than the limit of {TripleTerm.MaxDepth}.");

        _depth++;
        _at += 3;
        SkipBlanks();
        if (!ReadSubject(out var subject) || !ReadPredicate(out var predicate) || !ReadObject(out var @object))
            return false;

        SkipBlanks();
        if (!_line[_at..].StartsWith(")>>"u8))
            return FailExpected("')>>' to close the triple term");

        _depth--;
        _at += 3;
        term = TermView.TripleTerm(new TripleTerm(new Triple(subject.ToTerm(), predicate.ToTerm(), @object.ToTerm())));
        return true;
    }

    // versionDirective ::= 'VERSION' versionSpecifier
    // versionSpecifier ::= STRING_LITERAL_QUOTE
    /// <summary>Reads an announcement, which is a hint only: whatever the version, what follows is read as RDF 1.2.</summary>
    private bool ReadVersion()
    {
        _scratch?.Clear();
        if (!CheckUtf8())
            return false;

        if (!_line[_at..].StartsWith("VERSION"u8))
            return FailExpected("a subject, or VERSION and a string");

        _at += "VERSION".Length;
        SkipBlanks();
        if (Peek() != '"')
            return FailExpected("a version such as \"1.2\"");

        if (!ReadString(out _))
            return false;

        SkipBlanks();
        return AtLineEnd() || FailExpected("the end of the line");
    }
}
