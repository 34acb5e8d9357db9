
namespace Mutualisons.Formats.Turtle;

/// <content>Statements and their subjects.</content>
internal sealed partial class TurtleParser
{
    // [1]  turtleDoc ::= statement*           [2] statement ::= directive | triples '.'
    // [1g] trigDoc ::= (directive | block)*   [2g] block ::= triplesOrGraph | wrappedGraph | triples2 | "GRAPH" labelOrSubject wrappedGraph
    private State Document(in Token token) => token.Kind switch
    {
        TokenKind.AtWord => AtDirective(token),
        TokenKind.Word => Keyword(token),
        TokenKind.OpenBrace when _allowGraphs => OpenGraph(),
        TokenKind.IriRef or TokenKind.PrefixedName or TokenKind.BlankNodeLabel => SubjectNode(token, State.AfterLabel),
        TokenKind.OpenBracket => State.SubjectBracket,
        TokenKind.OpenParenthesis => State.SubjectParenthesis,
        TokenKind.OpenReifiedTriple => SubjectReifiedTriple(token),
        _ => Expected(token, _allowGraphs ? "a subject, a directive or a graph" : "a subject or a directive"),
    };

    // [5g] wrappedGraph ::= '{' triplesBlock? '}'   [6g] triplesBlock ::= triples ('.' triplesBlock?)?
    private State InGraph(in Token token) => token.Kind switch
    {
        TokenKind.CloseBrace => CloseGraph(),
        TokenKind.IriRef or TokenKind.PrefixedName or TokenKind.BlankNodeLabel => SubjectNode(token, State.Verb),
        TokenKind.OpenBracket => State.SubjectBracket,
        TokenKind.OpenParenthesis => State.SubjectParenthesis,
        TokenKind.OpenReifiedTriple => SubjectReifiedTriple(token),
        _ => Expected(token, "a subject or '}'"),
    };

    // [10] subject ::= iri | BlankNode | collection
    private State SubjectNode(in Token token, State next)
    {
        _frame.Kind = FrameKind.Triples;
        return ReadNode(token, _frame.Subject) ? next : State.Failed;
    }

    // [3g] triplesOrGraph ::= labelOrSubject (wrappedGraph | predicateObjectList '.')
    private State AfterLabel(in Token token)
    {
        if (token.Kind != TokenKind.OpenBrace || !_allowGraphs)
            return Verb(token);

        _graph.Set(_frame.Subject);
        return OpenGraph();
    }

    // [162s] ANON ::= '[' WS* ']'
    // [14] blankNodePropertyList ::= '[' predicateObjectList ']', in [6] triples ::= … | blankNodePropertyList predicateObjectList?
    private State SubjectBracket(in Token token)
    {
        _frame.Kind = FrameKind.Triples;
        _frame.Subject.SetAnonymous(++_anonymousNodes);
        if (token.Kind == TokenKind.CloseBracket)
            return _inGraph ? State.Verb : State.AfterLabel;

        return PushNode(FrameKind.PropertyList, _frame.Subject, isSubject: true, token) ? Verb(token) : State.Failed;
    }

    // [15] collection ::= '(' object* ')', in [6] triples ::= subject predicateObjectList | …
    private State SubjectParenthesis(in Token token)
    {
        _frame.Kind = FrameKind.Triples;
        if (token.Kind == TokenKind.CloseParenthesis)
        {
            _frame.Subject.SetIri(Rdf.RdfVocabulary.NilUtf8);
            return State.Verb;
        }

        _frame.Subject.SetAnonymous(++_anonymousNodes);
        return OpenCollection(isSubject: true, token);
    }

    // triples ::= … | reifiedTriple predicateObjectList?
    private State SubjectReifiedTriple(in Token token)
    {
        _frame.Kind = FrameKind.Triples;
        return OpenTriple(FrameKind.ReifiedTriple, isSubject: true, token);
    }

    // [6] triples ::= … | blankNodePropertyList predicateObjectList?   triples ::= … | reifiedTriple predicateObjectList?
    private State AfterSubjectNode(in Token token) =>
        token.Kind is TokenKind.Dot or TokenKind.CloseBrace ? StatementEnd(token) : Verb(token);

    /// <summary>The end of triples: a point, or in a graph the closing brace.</summary>
    private State StatementEnd(in Token token)
    {
        if (token.Kind == TokenKind.Dot)
            return StatementStart();

        return token.Kind == TokenKind.CloseBrace && _inGraph ? CloseGraph() : Expected(token, EndOfStatement);
    }

    private State StatementStart() => _inGraph ? State.InGraph : State.Document;

    private string EndOfStatement => _inGraph ? "'.' or '}'" : "'.'";

    private State OpenGraph()
    {
        _inGraph = true;
        return State.InGraph;
    }

    private State CloseGraph()
    {
        _inGraph = false;
        _graph.Clear();
        return State.Document;
    }

    // "GRAPH" labelOrSubject wrappedGraph   [7g] labelOrSubject ::= iri | BlankNode
    private State GraphName(in Token token) => token.Kind switch
    {
        TokenKind.IriRef or TokenKind.PrefixedName or TokenKind.BlankNodeLabel => ReadNode(token, _graph) ? State.GraphOpen : State.Failed,
        TokenKind.OpenBracket => State.GraphBracket,
        _ => Expected(token, "the name of a graph"),
    };

    private State GraphBracket(in Token token)
    {
        _graph.SetAnonymous(++_anonymousNodes);
        return token.Kind == TokenKind.CloseBracket ? State.GraphOpen : Expected(token, "']'");
    }

    private State GraphOpen(in Token token) => token.Kind == TokenKind.OpenBrace ? OpenGraph() : Expected(token, "'{'");
}
