using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>Lists of predicates and objects.</content>
internal sealed partial class TurtleParser
{
    // [9] verb ::= predicate | 'a'   [11] predicate ::= iri
    private State Verb(in Token token)
    {
        if (token.Kind is TokenKind.PrefixedName or TokenKind.IriRef)
            return ReadNode(token, _frame.Predicate) ? State.Object : State.Failed;

        if (token.Kind != TokenKind.Word || !Body(token).SequenceEqual("a"u8))
            return Expected(token, "a predicate: an IRI or 'a'");

        _frame.Predicate.SetIri(RdfVocabulary.TypeUtf8);
        return State.Object;
    }

    // [7] predicateObjectList ::= verb objectList (';' (verb objectList)?)*
    private State VerbOrEnd(in Token token) => token.Kind switch
    {
        TokenKind.Semicolon => State.VerbOrEnd,
        TokenKind.Dot or TokenKind.CloseBracket or TokenKind.CloseBrace => ListEnd(token),
        _ => Verb(token),
    };

    // [8] objectList ::= object (',' object)*
    private State ObjectEnd(in Token token) => token.Kind switch
    {
        TokenKind.Comma => State.Object,
        TokenKind.Semicolon => State.VerbOrEnd,
        _ => ListEnd(token),
    };

    private State ListEnd(in Token token)
    {
        if (_frame.Kind == FrameKind.Triples)
            return token.Kind is TokenKind.Dot or TokenKind.CloseBrace ? StatementEnd(token) : Expected(token, "',', ';' or " + EndOfStatement);

        return token.Kind == TokenKind.CloseBracket ? Pop(afterSubject: State.AfterSubjectNode) : Expected(token, "',', ';' or ']'");
    }

    /// <summary>What is expected behind an object, as the level of nesting has it.</summary>
    private State AfterObject() => _frame.Kind == FrameKind.Collection ? State.Collection : State.ObjectEnd;

    private bool Push(FrameKind kind, NodeBuffer subject, bool isSubject, in Token token)
    {
        if (_depth >= _options.MaxDepth)
            return SetError(token.Start, token.End, $"Brackets nest deeper than the limit of {_options.MaxDepth}.");

        if (++_depth == _frames.Count)
            _frames.Add(new Frame());

        _frame = _frames[_depth];
        _frame.Kind = kind;
        _frame.IsSubject = isSubject;
        _frame.Subject.Set(subject);
        return true;
    }

    private State Pop(State afterSubject)
    {
        var wasSubject = _frame.IsSubject;
        _frame = _frames[--_depth];
        return wasSubject ? afterSubject : AfterObject();
    }
}
