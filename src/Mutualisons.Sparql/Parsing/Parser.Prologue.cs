using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Parsing;

/// <content><see href="https://www.w3.org/TR/sparql11-query/#rPrologue">Prologue</see> and dataset clauses.</content>
internal ref partial struct Parser
{
    // Prologue ::= ( BaseDecl | PrefixDecl )*
    private void ParsePrologue()
    {
        while (true)
        {
            if (TryTake(Keyword.Base))
            {
                ParseBaseDeclaration();
            }
            else if (TryTake(Keyword.Prefix))
            {
                ParsePrefixDeclaration();
            }
            else
            {
                return;
            }
        }
    }

    // BaseDecl ::= 'BASE' IRIREF
    private void ParseBaseDeclaration()
    {
        var token = Expect(TokenKind.IriReference, "an IRI in angle brackets");
        var iri = ResolveReference(token);
        if (!IriSyntax.IsAbsolute(iri.Value))
        {
            throw Error(token, $"found {iri}, expected a base IRI that begins with a scheme, such as <http://example.org/>");
        }

        _prologue.SetBase(iri);
    }

    // PrefixDecl ::= 'PREFIX' PNAME_NS IRIREF
    private void ParsePrefixDeclaration()
    {
        var name = Expect(TokenKind.PrefixNamespace, "a prefix with its colon, such as ex:");
        var iri = ResolveReference(Expect(TokenKind.IriReference, "an IRI in angle brackets"));
        _prologue.SetPrefix(Escapes.NameText(TextOf(name)[..^1]), iri.Value);
    }

    // DatasetClause ::= 'FROM' ( DefaultGraphClause | NamedGraphClause )
    // UsingClause ::= 'USING' ( iri | 'NAMED' iri )
    private DatasetClause? ParseDatasetClauses(Keyword keyword)
    {
        if (_token.Keyword != keyword)
        {
            return null;
        }

        List<Iri> graphs = [];
        List<Iri> named = [];
        while (TryTake(keyword))
        {
            (TryTake(Keyword.Named) ? named : graphs).Add(ParseIri());
        }

        return new DatasetClause(graphs.ToValueList(), named.ToValueList());
    }
}
