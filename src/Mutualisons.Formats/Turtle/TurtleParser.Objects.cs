using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>Objects.</content>
internal sealed partial class TurtleParser
{
    // [12] object ::= iri | BlankNode | collection | blankNodePropertyList | literal
    // [13] literal ::= RDFLiteral | NumericLiteral | BooleanLiteral
    private State Object(in Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.IriRef or TokenKind.PrefixedName or TokenKind.BlankNodeLabel:
                return ReadNode(token, _node) ? EmitObject(_node.View) : State.Failed;
            case TokenKind.String:
                return ReadLexicalForm(token) ? State.AfterString : State.Failed;
            case TokenKind.Integer:
                return EmitObject(TermView.Literal(Body(token), XsdVocabulary.IntegerUtf8));
            case TokenKind.Decimal:
                return EmitObject(TermView.Literal(Body(token), XsdVocabulary.DecimalUtf8));
            case TokenKind.Double:
                return EmitObject(TermView.Literal(Body(token), XsdVocabulary.DoubleUtf8));
            case TokenKind.Word when IsBoolean(token):
                return EmitObject(TermView.Literal(Body(token), XsdVocabulary.BooleanUtf8));
            case TokenKind.OpenBracket:
                return State.ObjectBracket;
            case TokenKind.OpenParenthesis:
                return State.ObjectParenthesis;
            default:
                return Expected(token, "an object: an IRI, a blank node, a literal, '[' or '('");
        }
    }

    // [14] blankNodePropertyList ::= '[' predicateObjectList ']'
    private State ObjectBracket(in Token token)
    {
        _node.SetAnonymous(++_anonymousNodes);
        Emit(_node.View);
        if (token.Kind == TokenKind.CloseBracket)
            return AfterObject();

        return Push(FrameKind.PropertyList, _node, isSubject: false, token) ? Verb(token) : State.Failed;
    }

    // [15] collection ::= '(' object* ')'
    private State ObjectParenthesis(in Token token)
    {
        if (token.Kind == TokenKind.CloseParenthesis)
            return EmitObject(TermView.Iri(RdfVocabulary.NilUtf8));

        _node.SetAnonymous(++_anonymousNodes);
        Emit(_node.View);
        return OpenCollection(isSubject: false, token);
    }

    /// <summary>Starts a list at the node just made; the token is its first item.</summary>
    private State OpenCollection(bool isSubject, in Token token)
    {
        if (!Push(FrameKind.Collection, isSubject ? _frame.Subject : _node, isSubject, token))
            return State.Failed;

        _frame.Predicate.SetIri(RdfVocabulary.FirstUtf8);
        return Object(token);
    }

    private State Collection(in Token token)
    {
        _frame.Predicate.SetIri(RdfVocabulary.RestUtf8);
        if (token.Kind == TokenKind.CloseParenthesis)
        {
            Emit(TermView.Iri(RdfVocabulary.NilUtf8));
            return Pop(afterSubject: State.Verb);
        }

        _node.SetAnonymous(++_anonymousNodes);
        Emit(_node.View);
        _frame.Subject.Set(_node);
        _frame.Predicate.SetIri(RdfVocabulary.FirstUtf8);
        return Object(token);
    }

    // [128s] RDFLiteral ::= String (LANGTAG | '^^' iri)?
    private State AfterString(in Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.AtWord:
                return EmitObject(TermView.LanguageTagged(_lexicalForm.Written, Lower(Body(token))));
            case TokenKind.DatatypeMark:
                return State.Datatype;
            default:
                return Step(EmitObject(TermView.Literal(_lexicalForm.Written, XsdVocabulary.StringUtf8)), token);
        }
    }

    private State Datatype(in Token token)
    {
        if (token.Kind is not (TokenKind.IriRef or TokenKind.PrefixedName))
            return Expected(token, "a datatype IRI");

        return ReadNode(token, _node) ? EmitObject(TermView.Literal(_lexicalForm.Written, _node.Bytes.Written)) : State.Failed;
    }

    private State EmitObject(in TermView @object)
    {
        Emit(@object);
        return AfterObject();
    }

    // [133s] BooleanLiteral ::= 'true' | 'false'
    private bool IsBoolean(in Token token) => Body(token).SequenceEqual("true"u8) || Body(token).SequenceEqual("false"u8);
}
