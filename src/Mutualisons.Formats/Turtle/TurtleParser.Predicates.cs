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
        TokenKind.Dot or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.CloseAnnotation => ListEnd(token),
        _ => Verb(token),
    };

    // objectList ::= object annotation (',' object annotation)*
    private State ObjectEnd(in Token token) => token.Kind switch
    {
        TokenKind.Comma => State.Object,
        TokenKind.Semicolon => State.VerbOrEnd,
        TokenKind.Tilde or TokenKind.OpenAnnotation => FirstAnnotation(token),
        _ => ListEnd(token),
    };

    private State ListEnd(in Token token)
    {
        if (_frame.Kind == FrameKind.Triples)
            return token.Kind is TokenKind.Dot or TokenKind.CloseBrace ? StatementEnd(token) : Expected(token, "',', ';' or " + EndOfStatement);

        if (_frame.Kind == FrameKind.Annotation)
            return token.Kind == TokenKind.CloseAnnotation ? CloseAnnotation() : Expected(token, "',', ';' or '|}'");

        return token.Kind == TokenKind.CloseBracket ? Pop(afterSubject: State.AfterSubjectNode) : Expected(token, "',', ';' or ']'");
    }

    /// <summary>What is expected behind an object, as the level of nesting has it.</summary>
    private State AfterObject() => _frame.Kind == FrameKind.Collection ? State.Collection : State.ObjectEnd;

    private bool Push(FrameKind kind, bool isSubject, in Token token)
    {
        if (_depth >= _options.MaxDepth)
            return SetError(token.Start, token.End, $"Brackets nest deeper than the limit of {_options.MaxDepth}.");

        if (++_depth == _frames.Count)
            _frames.Add(new Frame());

        _frame = _frames[_depth];
        _frame.Kind = kind;
        _frame.IsSubject = isSubject;
        return true;
    }

    /// <summary>Opens a level whose subject is a node that stands in the level around it; a node without label is the last one made.</summary>
    private bool PushNode(FrameKind kind, NodeBuffer node, bool isSubject, in Token token)
    {
        if (!Push(kind, isSubject, token))
            return false;

        _frame.Subject.Set(node);
        _frame.Number = _anonymousNodes;
        return true;
    }

    /// <summary>Closes brackets or parentheses, whose node is the last object now if it is not a subject.</summary>
    private State Pop(State afterSubject)
    {
        var wasSubject = _frame.IsSubject;
        _objectForm = ObjectForm.Anonymous;
        _objectNumber = _frame.Number;
        _frame = _frames[--_depth];
        return wasSubject ? afterSubject : AfterObject();
    }
}
