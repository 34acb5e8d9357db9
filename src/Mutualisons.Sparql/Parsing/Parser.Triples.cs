using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>Triples with their lists, nested nodes and annotations (<see href="https://www.w3.org/TR/sparql12-query/#rTriplesSameSubjectPath">TriplesSameSubjectPath</see> and what it is made of).</content>
/// <remarks>The triple that holds a nested node comes before the node's own, so that variables appear in the order in which they are written.</remarks>
internal ref partial struct Parser
{
    private const string VerbExpected = "a predicate (a variable, an IRI, 'a' or a path)";

    private static readonly ConstantTerm RdfFirst = new(RdfVocabulary.First);
    private static readonly ConstantTerm RdfRest = new(RdfVocabulary.Rest);
    private static readonly ConstantTerm RdfNil = new(RdfVocabulary.Nil);

    // A node of which the first bracket has been read, and whose triples are still to come.
    private enum NestedNode
    {
        None,
        PropertyList,
        Collection,

        // Its triple has been read; unlike a term, it may be all that a sentence says.
        ReifiedTriple,
    }

    // TriplesBlock ::= TriplesSameSubjectPath ( '.' TriplesBlock? )?
    // TriplesTemplate ::= TriplesSameSubject ( '.' TriplesTemplate? )?
    private void ParseTriples(bool allowPaths)
    {
        do
        {
            ParseTriplesSameSubject(allowPaths);
        }
        while (TryTake(TokenKind.Dot) && IsAtTerm());
    }

    // TriplesSameSubjectPath ::= VarOrTerm PropertyListPathNotEmpty | TriplesNodePath PropertyListPath | ReifiedTripleBlockPath
    // TriplesSameSubject ::= VarOrTerm PropertyListNotEmpty | TriplesNode PropertyList | ReifiedTripleBlock
    // ReifiedTripleBlockPath ::= ReifiedTriple PropertyListPath
    // ReifiedTripleBlock ::= ReifiedTriple PropertyList
    private void ParseTriplesSameSubject(bool allowPaths)
    {
        var subject = ParseGraphNodeStart(out var nested);
        ParseGraphNodeRest(subject, nested, allowPaths);
        if (nested == NestedNode.None || IsAtVerb(allowPaths))
        {
            ParsePropertyListNotEmpty(subject, allowPaths);
        }
    }

    // PropertyListPathNotEmpty ::= ( VerbPath | VerbSimple ) ObjectListPath ( ';' ( ( VerbPath | VerbSimple ) ObjectList )? )*
    // PropertyListNotEmpty ::= Verb ObjectList ( ';' ( Verb ObjectList )? )*
    private void ParsePropertyListNotEmpty(PatternTerm subject, bool allowPaths)
    {
        ParseObjectList(subject, allowPaths);
        while (TryTake(TokenKind.Semicolon))
        {
            if (IsAtVerb(allowPaths))
            {
                ParseObjectList(subject, allowPaths);
            }
        }
    }

    // ObjectListPath ::= ObjectPath ( ',' ObjectPath )*
    // ObjectPath ::= GraphNodePath AnnotationPath
    private void ParseObjectList(PatternTerm subject, bool allowPaths)
    {
        var verb = _token;
        var predicate = ParseVerb(allowPaths, out var path);
        do
        {
            var start = _triples.Count;
            var node = ParseGraphNodeStart(out var nested);
            _triples.Insert(start, new PathTriple(subject, predicate, path, node, verb));
            ParseGraphNodeRest(node, nested, allowPaths);
            ParseAnnotation(subject, predicate, node, allowPaths);
            PassOnData();
        }
        while (TryTake(TokenKind.Comma));
    }

    // Verb ::= VarOrIri | 'a'
    // VerbPath ::= Path
    // VerbSimple ::= Var
    private PatternTerm? ParseVerb(bool allowPaths, out PropertyPath? path)
    {
        path = null;
        if (_token.Kind == TokenKind.Variable)
        {
            return ParsePatternVariable();
        }

        if (!allowPaths)
        {
            return MakeVerb(TryTake(Keyword.A) ? RdfVocabulary.Type : ParseIri("a predicate (a variable, an IRI or 'a')"));
        }

        path = ParsePath();
        if (path is not LinkPath link)
        {
            return null;
        }

        path = null;
        return new ConstantTerm(link.Predicate);
    }

    // Data of a hundred megabytes repeats its predicates: one that follows itself is held once.
    private ConstantTerm MakeVerb(Iri predicate) =>
        _lastVerb is not null && _lastVerb.Value.Equals(predicate) ? _lastVerb : _lastVerb = new ConstantTerm(predicate);

    // GraphNodePath ::= VarOrTerm | TriplesNodePath | ReifiedTriple
    // VarOrTerm ::= Var | iri | RDFLiteral | NumericLiteral | BooleanLiteral | BlankNode | NIL | TripleTerm
    private PatternTerm ParseGraphNodeStart(out NestedNode nested)
    {
        nested = NestedNode.None;
        switch (_token.Kind)
        {
            case TokenKind.Variable:
                return ParsePatternVariable();
            case TokenKind.BlankNodeLabel:
                return MakeBlankNode(Take());
            case TokenKind.OpenBracket:
                var bracket = Take();
                nested = TryTake(TokenKind.CloseBracket) ? NestedNode.None : NestedNode.PropertyList;
                return MakeFreshBlankNode(bracket);
            case TokenKind.OpenParenthesis:
                var parenthesis = Take();
                nested = TryTake(TokenKind.CloseParenthesis) ? NestedNode.None : NestedNode.Collection;
                return nested == NestedNode.None ? RdfNil : MakeFreshBlankNode(parenthesis);
            case TokenKind.OpenReifiedTriple:
                nested = NestedNode.ReifiedTriple;
                return ParseReifiedTriple();
            case TokenKind.OpenTripleTerm:
                return ParseTripleTerm();
            default:
                return new ConstantTerm(ParseConstant(TermExpected));
        }
    }

    // iri | RDFLiteral | NumericLiteral | BooleanLiteral
    private Term ParseConstant(string expected) => _token.Kind switch
    {
        TokenKind.IriReference or TokenKind.PrefixedName or TokenKind.PrefixNamespace => ParseIri(),
        TokenKind.String or TokenKind.LongString => ParseRdfLiteral(),
        TokenKind.Integer or TokenKind.Decimal or TokenKind.Double => ParseNumericLiteral(),
        TokenKind.Word when _token.Keyword is Keyword.True or Keyword.False => ParseBooleanLiteral(),
        _ => throw Unexpected(expected),
    };

    // TriplesNodePath ::= CollectionPath | BlankNodePropertyListPath
    private void ParseGraphNodeRest(PatternTerm node, NestedNode nested, bool allowPaths)
    {
        if (nested is NestedNode.None or NestedNode.ReifiedTriple)
        {
            return;
        }

        Enter();
        if (nested == NestedNode.PropertyList)
        {
            // BlankNodePropertyListPath ::= '[' PropertyListPathNotEmpty ']'
            ParsePropertyListNotEmpty(node, allowPaths);
            Expect(TokenKind.CloseBracket, "';', ',' or ']'");
        }
        else
        {
            ParseCollectionRest(node, allowPaths);
        }

        Leave();
    }

    // CollectionPath ::= '(' GraphNodePath+ ')'
    private void ParseCollectionRest(PatternTerm cell, bool allowPaths)
    {
        while (true)
        {
            var start = _triples.Count;
            var item = ParseGraphNodeStart(out var nested);
            _triples.Insert(start, new PathTriple(cell, RdfFirst, null, item));
            ParseGraphNodeRest(item, nested, allowPaths);
            PassOnData();
            if (TryTake(TokenKind.CloseParenthesis))
            {
                _triples.Add(new PathTriple(cell, RdfRest, null, RdfNil));
                return;
            }

            var next = _names.FreshBlankNode();
            _triples.Add(new PathTriple(cell, RdfRest, null, next));
            cell = next;
        }
    }

    private Variable ParsePatternVariable() => _variableRefusal is null ? ParseVariable() : throw Error(_token, _variableRefusal);

    private readonly bool IsAtTerm() => _token.Kind switch
    {
        TokenKind.Variable or TokenKind.BlankNodeLabel or TokenKind.OpenBracket or TokenKind.OpenParenthesis
            or TokenKind.IriReference or TokenKind.PrefixedName or TokenKind.PrefixNamespace
            or TokenKind.String or TokenKind.LongString
            or TokenKind.OpenReifiedTriple or TokenKind.OpenTripleTerm
            or TokenKind.Integer or TokenKind.Decimal or TokenKind.Double => true,
        _ => _token.Keyword is Keyword.True or Keyword.False,
    };

    private readonly bool IsAtVerb(bool allowPaths) => _token.Kind switch
    {
        TokenKind.Variable or TokenKind.IriReference or TokenKind.PrefixedName or TokenKind.PrefixNamespace => true,
        TokenKind.Caret or TokenKind.Bang or TokenKind.OpenParenthesis => allowPaths,
        _ => _token.Keyword == Keyword.A,
    };
}
