using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>Triple terms, reified triples and annotations (<see href="https://www.w3.org/TR/sparql12-query/#rReifiedTriple">ReifiedTriple</see> and its neighbours).</content>
internal ref partial struct Parser
{
    private const string TriplePartExpected = "a variable, an IRI, a literal, a blank node or a triple term";

    private static readonly ConstantTerm RdfReifies = new(RdfVocabulary.Reifies);

    // AnnotationPath ::= ( Reifier | AnnotationBlockPath )*
    // Annotation ::= ( Reifier | AnnotationBlock )*
    private void ParseAnnotation(PatternTerm subject, PatternTerm? predicate, PatternTerm @object, bool allowPaths)
    {
        PatternTerm? reifier = null;
        while (_token.Kind is TokenKind.Tilde or TokenKind.OpenAnnotation)
        {
            if (predicate is null)
            {
                throw Error(_token, $"found {Describe(_token)} behind a property path: only a triple whose predicate is an IRI or a variable can be annotated");
            }

            var token = _token;
            if (token.Kind == TokenKind.Tilde)
            {
                reifier = ParseReifier();
                AddReifies(token, reifier, new TriplePattern(subject, predicate, @object), _triples.Count);
                continue;
            }

            // A block belongs to the reifier right before it, or to one of its own.
            if (reifier is null)
            {
                reifier = MakeFreshBlankNode(token);
                AddReifies(token, reifier, new TriplePattern(subject, predicate, @object), _triples.Count);
            }

            ParseAnnotationBlock(reifier, allowPaths);
            reifier = null;
        }
    }

    // AnnotationBlockPath ::= '{|' PropertyListPathNotEmpty '|}'
    // AnnotationBlock ::= '{|' PropertyListNotEmpty '|}'
    private void ParseAnnotationBlock(PatternTerm reifier, bool allowPaths)
    {
        Enter();
        Take();
        ParsePropertyListNotEmpty(reifier, allowPaths);
        Expect(TokenKind.CloseAnnotation, "';', ',' or '|}'");
        Leave();
    }

    // Reifier ::= '~' VarOrReifierId?
    // VarOrReifierId ::= Var | iri | BlankNode
    private PatternTerm ParseReifier()
    {
        var tilde = Take();
        return _token.Kind switch
        {
            TokenKind.Variable => ParsePatternVariable(),
            TokenKind.IriReference or TokenKind.PrefixedName or TokenKind.PrefixNamespace => new ConstantTerm(ParseIri()),
            TokenKind.BlankNodeLabel => MakeBlankNode(Take()),
            TokenKind.OpenBracket => ParseAnonymous(),
            _ => MakeFreshBlankNode(tilde),
        };
    }

    // ReifiedTriple ::= '<<' ReifiedTripleSubject Verb ReifiedTripleObject Reifier? '>>'
    private PatternTerm ParseReifiedTriple()
    {
        Enter();
        var open = Take();
        var subject = ParseTriplePart(allowReified: true);
        var place = _triples.Count;
        var predicate = ParseVerb(allowPaths: false, out _)!;
        var @object = ParseTriplePart(allowReified: true);
        var reifier = _token.Kind == TokenKind.Tilde ? ParseReifier() : MakeFreshBlankNode(open);
        Expect(TokenKind.CloseReifiedTriple, "'~' or '>>'");
        AddReifies(open, reifier, new TriplePattern(subject, predicate, @object), place);
        Leave();
        return reifier;
    }

    // TripleTerm ::= '<<(' TripleTermSubject Verb TripleTermObject ')>>'
    private PatternTerm ParseTripleTerm()
    {
        Enter();
        var open = Take();
        var subject = ParseTriplePart(allowReified: false);
        var predicate = ParseVerb(allowPaths: false, out _)!;
        var @object = ParseTriplePart(allowReified: false);
        Expect(TokenKind.CloseTripleTerm, "')>>'");
        Leave();
        return MakeTripleTerm(open, new TriplePattern(subject, predicate, @object));
    }

    // ReifiedTripleSubject ::= Var | iri | RDFLiteral | NumericLiteral | BooleanLiteral | BlankNode | ReifiedTriple | TripleTerm
    // ReifiedTripleObject ::= Var | iri | RDFLiteral | NumericLiteral | BooleanLiteral | BlankNode | ReifiedTriple | TripleTerm
    // TripleTermSubject ::= Var | iri | RDFLiteral | NumericLiteral | BooleanLiteral | BlankNode | TripleTerm
    // TripleTermObject ::= Var | iri | RDFLiteral | NumericLiteral | BooleanLiteral | BlankNode | TripleTerm
    private PatternTerm ParseTriplePart(bool allowReified) => _token.Kind switch
    {
        TokenKind.Variable => ParsePatternVariable(),
        TokenKind.BlankNodeLabel => MakeBlankNode(Take()),
        TokenKind.OpenBracket => ParseAnonymous(),
        TokenKind.OpenTripleTerm => ParseTripleTerm(),
        TokenKind.OpenReifiedTriple when allowReified => ParseReifiedTriple(),
        _ => new ConstantTerm(ParseConstant(TriplePartExpected)),
    };

    // ANON ::= '[' WS* ']'
    private Variable ParseAnonymous()
    {
        var bracket = Take();
        Expect(TokenKind.CloseBracket, "']', as only a blank node without properties stands here");
        return MakeFreshBlankNode(bracket);
    }

    private readonly void AddReifies(Token token, PatternTerm reifier, TriplePattern triple, int place) =>
        _triples.Insert(place, new PathTriple(reifier, RdfReifies, null, MakeTripleTerm(token, triple), token));

    // One of IRIs and literals is a term like others; one that RDF does not have, with a literal or a triple as subject, stays a pattern that nothing matches.
    private readonly PatternTerm MakeTripleTerm(Token token, TriplePattern triple)
    {
        if (triple is { Subject: ConstantTerm { Value: Iri subject }, Predicate: ConstantTerm { Value: Iri predicate }, Object: ConstantTerm { Value: var @object } })
        {
            return new ConstantTerm(MakeTripleTerm(token, subject, predicate, @object));
        }

        var pattern = new TripleTermPattern(triple);
        return pattern.Depth <= TripleTerm.MaxDepth ? pattern : throw TooDeep(token);
    }

    private readonly TripleTerm MakeTripleTerm(Token token, Term subject, Term predicate, Term @object)
    {
        var term = new TripleTerm(new Triple(subject, predicate, @object));
        return term.Depth <= TripleTerm.MaxDepth ? term : throw TooDeep(token);
    }

    private readonly SparqlSyntaxException TooDeep(Token token) => Error(token, $"triple terms nest more than {TripleTerm.MaxDepth} deep here");

    // TripleTermData ::= '<<(' TripleTermDataSubject ( iri | 'a' ) TripleTermDataObject ')>>'
    // TripleTermDataSubject ::= iri
    // TripleTermDataObject ::= iri | RDFLiteral | NumericLiteral | BooleanLiteral | TripleTermData
    private TripleTerm ParseTripleTermData()
    {
        Enter();
        var open = Take();
        var subject = ParseIri("the IRI of a subject, as data hold no variables and no blank nodes");
        var predicate = TryTake(Keyword.A) ? RdfVocabulary.Type : ParseIri("an IRI or 'a'");
        var @object = _token.Kind == TokenKind.OpenTripleTerm ? ParseTripleTermData() : ParseConstant("an IRI, a literal or a triple term");
        Expect(TokenKind.CloseTripleTerm, "')>>'");
        Leave();
        return MakeTripleTerm(open, subject, predicate, @object);
    }

    // ExprTripleTerm ::= '<<(' ExprTripleTermSubject Verb ExprTripleTermObject ')>>'
    // ExprTripleTermSubject ::= iri | Var
    // ExprTripleTermObject ::= iri | RDFLiteral | NumericLiteral | BooleanLiteral | Var | ExprTripleTerm
    private Expression ParseExpressionTripleTerm()
    {
        Enter();
        var open = Take();
        var subject = ToExpression(ParseVariableOrIri());
        var predicate = ToExpression(ParseVerb(allowPaths: false, out _)!);
        var @object = _token.Kind switch
        {
            TokenKind.OpenTripleTerm => ParseExpressionTripleTerm(),
            TokenKind.Variable => new VariableExpression(ParseVariable()),
            _ => new ConstantExpression(ParseConstant("a variable, an IRI, a literal or a triple term")),
        };
        Expect(TokenKind.CloseTripleTerm, "')>>'");
        Leave();
        return subject is ConstantExpression { Value: var s } && predicate is ConstantExpression { Value: var p } && @object is ConstantExpression { Value: var o }
            ? new ConstantExpression(MakeTripleTerm(open, s, p, o))
            : new FunctionExpression(BuiltInFunction.Triple, [subject, predicate, @object]);
    }

    private static Expression ToExpression(PatternTerm term) => term is Variable variable
        ? new VariableExpression(variable)
        : new ConstantExpression(((ConstantTerm)term).Value);
}
