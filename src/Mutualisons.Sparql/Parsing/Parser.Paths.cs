using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>Property paths (<see href="https://www.w3.org/TR/sparql11-query/#rPath">productions 88 to 96</see>).</content>
internal ref partial struct Parser
{
    // Path ::= PathAlternative
    // PathAlternative ::= PathSequence ( '|' PathSequence )*
    private PropertyPath ParsePath()
    {
        Enter();
        var first = ParsePathSequence();
        if (_token.Kind == TokenKind.Pipe)
        {
            List<PropertyPath> alternatives = [first];
            while (TryTake(TokenKind.Pipe))
            {
                alternatives.Add(ParsePathSequence());
            }

            first = Balanced.Combine(alternatives, static (left, right) => new AlternativePath(left, right));
        }

        Leave();
        return first;
    }

    // PathSequence ::= PathEltOrInverse ( '/' PathEltOrInverse )*
    private PropertyPath ParsePathSequence()
    {
        var first = ParsePathElementOrInverse();
        if (_token.Kind != TokenKind.Slash)
        {
            return first;
        }

        List<PropertyPath> steps = [first];
        while (TryTake(TokenKind.Slash))
        {
            steps.Add(ParsePathElementOrInverse());
        }

        return Balanced.Combine(steps, static (left, right) => new SequencePath(left, right));
    }

    // PathEltOrInverse ::= PathElt | '^' PathElt
    private PropertyPath ParsePathElementOrInverse() =>
        TryTake(TokenKind.Caret) ? new InversePath(ParsePathElement()) : ParsePathElement();

    // PathElt ::= PathPrimary PathMod?
    // PathMod ::= '?' | '*' | '+'
    private PropertyPath ParsePathElement()
    {
        var path = ParsePathPrimary();
        if (TryTake(TokenKind.Question))
        {
            return new ZeroOrOnePath(path);
        }

        if (TryTake(TokenKind.Star))
        {
            return new ZeroOrMorePath(path);
        }

        return TryTake(TokenKind.Plus) ? new OneOrMorePath(path) : path;
    }

    // PathPrimary ::= iri | 'a' | '!' PathNegatedPropertySet | '(' Path ')'
    private PropertyPath ParsePathPrimary()
    {
        if (TryTake(Keyword.A))
        {
            return new LinkPath(RdfVocabulary.Type);
        }

        if (TryTake(TokenKind.Bang))
        {
            return ParsePathNegatedPropertySet();
        }

        if (!TryTake(TokenKind.OpenParenthesis))
        {
            return new LinkPath(ParseIri(VerbExpected));
        }

        var path = ParsePath();
        Expect(TokenKind.CloseParenthesis, "'/', '|' or ')'");
        return path;
    }

    // PathNegatedPropertySet ::= PathOneInPropertySet | '(' ( PathOneInPropertySet ( '|' PathOneInPropertySet )* )? ')'
    private PropertyPath ParsePathNegatedPropertySet()
    {
        List<Iri> forward = [];
        List<Iri> inverse = [];
        if (!TryTake(TokenKind.OpenParenthesis))
        {
            ParsePathOneInPropertySet(forward, inverse);
        }
        else if (TryTake(TokenKind.CloseParenthesis))
        {
            // !() is every predicate, which the algebra has no empty set for: all but rdf:type, or rdf:type.
            return new AlternativePath(new NegatedPropertySet([RdfVocabulary.Type], []), new LinkPath(RdfVocabulary.Type));
        }
        else
        {
            do
            {
                ParsePathOneInPropertySet(forward, inverse);
            }
            while (TryTake(TokenKind.Pipe));
            Expect(TokenKind.CloseParenthesis, "'|' or ')'");
        }

        return new NegatedPropertySet(forward.ToValueList(), inverse.ToValueList());
    }

    // PathOneInPropertySet ::= iri | 'a' | '^' ( iri | 'a' )
    private void ParsePathOneInPropertySet(List<Iri> forward, List<Iri> inverse)
    {
        var target = TryTake(TokenKind.Caret) ? inverse : forward;
        target.Add(TryTake(Keyword.A) ? RdfVocabulary.Type : ParseIri("an IRI or 'a'"));
    }
}
