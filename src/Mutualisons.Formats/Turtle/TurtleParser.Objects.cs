using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>Objects.</content>
internal sealed partial class TurtleParser
{
    // object ::= iri | BlankNode | collection | blankNodePropertyList | literal | tripleTerm | reifiedTriple
    // rtObject ::= iri | BlankNode | literal | tripleTerm | reifiedTriple   ttObject ::= iri | BlankNode | literal | tripleTerm
    // [13] literal ::= RDFLiteral | NumericLiteral | BooleanLiteral
    private State Object(in Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.IriRef or TokenKind.PrefixedName or TokenKind.BlankNodeLabel:
                return ReadNode(token, _node) ? EmitObject(ObjectForm.Node, _node.View) : State.Failed;
            case TokenKind.String:
                return ReadLexicalForm(token) ? State.AfterString : State.Failed;
            case TokenKind.Integer:
                return EmitShorthand(ObjectForm.Integer, token, XsdVocabulary.IntegerUtf8);
            case TokenKind.Decimal:
                return EmitShorthand(ObjectForm.Decimal, token, XsdVocabulary.DecimalUtf8);
            case TokenKind.Double:
                return EmitShorthand(ObjectForm.Double, token, XsdVocabulary.DoubleUtf8);
            case TokenKind.Word when IsBoolean(token):
                return EmitShorthand(ObjectForm.Boolean, token, XsdVocabulary.BooleanUtf8);
            case TokenKind.OpenBracket:
                return State.ObjectBracket;
            case TokenKind.OpenParenthesis when !_frame.IsTerm:
                return State.ObjectParenthesis;
            case TokenKind.OpenTripleTerm:
                return OpenTriple(FrameKind.TripleTerm, isSubject: false, token);
            case TokenKind.OpenReifiedTriple when _frame.Kind != FrameKind.TripleTerm:
                return OpenTriple(FrameKind.ReifiedTriple, isSubject: false, token);
            default:
                return Expected(token, _frame.IsTerm ? "an object: an IRI, a blank node, a literal or a triple" : "an object: an IRI, a blank node, a literal, '[', '(', '<<(' or '<<'");
        }
    }

    // [14] blankNodePropertyList ::= '[' predicateObjectList ']'
    private State ObjectBracket(in Token token)
    {
        _node.SetAnonymous(++_anonymousNodes);
        if (token.Kind == TokenKind.CloseBracket)
            return EmitObject(ObjectForm.Node, _node.View);

        if (_frame.IsTerm)
            return Expected(token, "']', since a triple between angle brackets holds no other triples");

        Emit(_node.View);
        return PushNode(FrameKind.PropertyList, _node, isSubject: false, token) ? Verb(token) : State.Failed;
    }

    // [15] collection ::= '(' object* ')'
    private State ObjectParenthesis(in Token token)
    {
        if (token.Kind == TokenKind.CloseParenthesis)
        {
            _node.SetIri(RdfVocabulary.NilUtf8);
            return EmitObject(ObjectForm.Node, _node.View);
        }

        _node.SetAnonymous(++_anonymousNodes);
        Emit(_node.View);
        return OpenCollection(isSubject: false, token);
    }

    /// <summary>Starts a list at the node just made; the token is its first item.</summary>
    private State OpenCollection(bool isSubject, in Token token)
    {
        if (!PushNode(FrameKind.Collection, isSubject ? _frame.Subject : _node, isSubject, token))
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

    // RDFLiteral ::= String (LANG_DIR | '^^' iri)?
    private State AfterString(in Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.AtWord:
                return ReadLanguage(token) ? EmitObject(ObjectForm.LanguageTagged, TermView.LanguageTagged(_lexicalForm.Written, _language.Written, _direction)) : State.Failed;
            case TokenKind.DatatypeMark:
                return State.Datatype;
            default:
                return Step(EmitObject(ObjectForm.String, TermView.Literal(_lexicalForm.Written, XsdVocabulary.StringUtf8)), token);
        }
    }

    private State Datatype(in Token token)
    {
        if (token.Kind is not (TokenKind.IriRef or TokenKind.PrefixedName))
            return Expected(token, "a datatype IRI");

        if (!ReadNode(token, _node))
            return State.Failed;

        if (Literals.NeedsLanguage(_node.Bytes.Written))
            return Fail(token, Literals.LanguageMissing);

        return EmitObject(ObjectForm.Typed, TermView.Literal(_lexicalForm.Written, _node.Bytes.Written));
    }

    private State EmitShorthand(ObjectForm form, in Token token, ReadOnlySpan<byte> datatype)
    {
        _lexicalForm.Set(Body(token));
        return EmitObject(form, TermView.Literal(_lexicalForm.Written, datatype));
    }

    private State EmitObject(ObjectForm form, in TermView @object)
    {
        _objectForm = form;
        if (_frame.IsTerm)
            return TakeTripleObject(@object);

        Emit(@object);
        return AfterObject();
    }

    // [133s] BooleanLiteral ::= 'true' | 'false'
    private bool IsBoolean(in Token token) => Body(token).SequenceEqual("true"u8) || Body(token).SequenceEqual("false"u8);
}
