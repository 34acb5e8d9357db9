using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>What stands behind an object and speaks of its triple (<see href="https://www.w3.org/TR/rdf12-turtle/#annotation-syntax">RDF 1.2 Turtle</see>).</content>
internal sealed partial class TurtleParser
{
    /// <summary>The last object of this level, from the buffers that still hold its parts.</summary>
    private TermView LastObject
    {
        get
        {
            if (_objectForm == ObjectForm.Anonymous)
                _node.SetAnonymous(_objectNumber);

            var text = _lexicalForm.Written;
            return _objectForm switch
            {
                ObjectForm.String => TermView.Literal(text, XsdVocabulary.StringUtf8),
                ObjectForm.LanguageTagged => TermView.LanguageTagged(text, _language.Written, _direction),
                ObjectForm.Typed => TermView.Literal(text, _node.Bytes.Written),
                ObjectForm.Integer => TermView.Literal(text, XsdVocabulary.IntegerUtf8),
                ObjectForm.Decimal => TermView.Literal(text, XsdVocabulary.DecimalUtf8),
                ObjectForm.Double => TermView.Literal(text, XsdVocabulary.DoubleUtf8),
                ObjectForm.Boolean => TermView.Literal(text, XsdVocabulary.BooleanUtf8),
                ObjectForm.TripleTerm => TermView.TripleTerm(_tripleTerm!),
                _ => _node.View,
            };
        }
    }

    // annotation ::= (reifier | annotationBlock)*
    private State FirstAnnotation(in Token token)
    {
        _frame.Triple = MakeTriple(LastObject);
        _frame.Reifier.Clear();
        return _frame.Triple.Depth > TripleTerm.MaxDepth ? FailTooDeep(token) : AfterAnnotation(token);
    }

    private State AfterAnnotation(in Token token) => token.Kind switch
    {
        TokenKind.Tilde => State.Reifier,
        TokenKind.OpenAnnotation => OpenAnnotation(token),
        _ => ObjectEnd(token),
    };

    // reifier ::= '~' (iri | BlankNode)?
    private State Reifier(in Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.IriRef or TokenKind.PrefixedName or TokenKind.BlankNodeLabel:
                return ReadNode(token, _frame.Reifier) ? AfterReifier() : State.Failed;
            case TokenKind.OpenBracket:
                return State.ReifierBracket;
            default:
                _frame.Reifier.SetAnonymous(++_anonymousNodes);
                return Step(AfterReifier(), token);
        }
    }

    private State ReifierBracket(in Token token)
    {
        _frame.Reifier.SetAnonymous(++_anonymousNodes);
        return token.Kind == TokenKind.CloseBracket ? AfterReifier() : Expected(token, "']'");
    }

    private State AfterReifier()
    {
        if (_frame.IsTerm)
            return State.TripleEnd;

        EmitReification();
        return State.AfterAnnotation;
    }

    // annotationBlock ::= '{|' predicateObjectList '|}'
    /// <summary>The block is about the reifier named just before it; without one, about a new one.</summary>
    private State OpenAnnotation(in Token token)
    {
        if (_frame.Reifier.View.IsNone)
            EmitReification();

        return PushNode(FrameKind.Annotation, _frame.Reifier, isSubject: false, token) ? State.Verb : State.Failed;
    }

    /// <summary>The next block is about something else.</summary>
    private State CloseAnnotation()
    {
        _frame = _frames[--_depth];
        _frame.Reifier.Clear();
        return State.AfterAnnotation;
    }
}
