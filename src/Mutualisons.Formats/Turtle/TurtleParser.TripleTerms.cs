using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>Triples between angle brackets: as terms, or reified (<see href="https://www.w3.org/TR/rdf12-turtle/#reifying-triples">RDF 1.2 Turtle</see>).</content>
internal sealed partial class TurtleParser
{
    // reifiedTriple ::= '<<' rtSubject verb rtObject reifier? '>>'
    // tripleTerm ::= '<<(' ttSubject verb ttObject ')>>'
    private State OpenTriple(FrameKind kind, bool isSubject, in Token token)
    {
        if (!Push(kind, isSubject, token))
            return State.Failed;

        _frame.Reifier.Clear();
        return State.TripleSubject;
    }

    // rtSubject ::= iri | BlankNode | reifiedTriple   ttSubject ::= iri | BlankNode
    private State TripleSubject(in Token token) => token.Kind switch
    {
        TokenKind.IriRef or TokenKind.PrefixedName or TokenKind.BlankNodeLabel => ReadNode(token, _frame.Subject) ? State.Verb : State.Failed,
        TokenKind.OpenBracket => State.TripleSubjectBracket,
        TokenKind.OpenReifiedTriple when _frame.Kind == FrameKind.ReifiedTriple => OpenTriple(FrameKind.ReifiedTriple, isSubject: true, token),
        _ => Expected(token, "a subject: an IRI or a blank node"),
    };

    private State TripleSubjectBracket(in Token token)
    {
        _frame.Subject.SetAnonymous(++_anonymousNodes);
        return token.Kind == TokenKind.CloseBracket ? State.Verb : Expected(token, "']', since a triple between angle brackets holds no other triples");
    }

    private State TakeTripleObject(in TermView @object)
    {
        _frame.Triple = MakeTriple(@object);
        return State.TripleEnd;
    }

    private State TripleEnd(in Token token)
    {
        if (_frame.Triple!.Depth > TripleTerm.MaxDepth)
            return FailTooDeep(token);

        if (_frame.Kind == FrameKind.TripleTerm)
            return token.Kind == TokenKind.CloseTripleTerm ? CloseTripleTerm() : Expected(token, "')>>'");

        return token.Kind switch
        {
            TokenKind.Tilde when _frame.Reifier.View.IsNone => State.Reifier,
            TokenKind.CloseReifiedTriple => CloseReifiedTriple(),
            _ => Expected(token, _frame.Reifier.View.IsNone ? "'~' or '>>'" : "'>>'"),
        };
    }

    private State CloseTripleTerm()
    {
        _tripleTerm = _frame.Triple!;
        _frame = _frames[--_depth];
        return EmitObject(ObjectForm.TripleTerm, TermView.TripleTerm(_tripleTerm));
    }

    /// <summary>What reifies the triple takes its place in the statement around it; the triple itself is not stated.</summary>
    private State CloseReifiedTriple()
    {
        EmitReification();
        _node.Set(_frame.Reifier);
        var wasSubject = _frame.IsSubject;
        _frame = _frames[--_depth];
        if (!wasSubject)
            return EmitObject(ObjectForm.Node, _node.View);

        _frame.Subject.Set(_node);
        return _frame.IsTerm ? State.Verb : State.AfterSubjectNode;
    }

    /// <summary>States that the reifier of this level, made now if it has no name, reifies the level's triple.</summary>
    private void EmitReification()
    {
        if (_frame.Reifier.View.IsNone)
            _frame.Reifier.SetAnonymous(++_anonymousNodes);

        _handler.HandleQuad(new QuadView(_frame.Reifier.View, TermView.Iri(RdfVocabulary.ReifiesUtf8), TermView.TripleTerm(_frame.Triple!), _graph.View));
    }

    private TripleTerm MakeTriple(in TermView @object) =>
        new(new Triple(_frame.Subject.View.ToTerm(), _frame.Predicate.View.ToTerm(), @object.ToTerm()));

    private State FailTooDeep(in Token token) => Fail(token, $"Triple terms nest deeper than the limit of {TripleTerm.MaxDepth}.");
}
