using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Parsing;

/// <content><see href="https://www.w3.org/TR/sparql12-query/#rPrologue">Prologue</see> and dataset clauses.</content>
internal ref partial struct Parser
{
    // Prologue ::= ( BaseDecl | PrefixDecl | VersionDecl )*
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
            else if (TryTake(Keyword.Version))
            {
                ParseVersionDeclaration();
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
        _prologue.SetPrefix(Encoding.UTF8.GetString(TextOf(name)[..^1]), iri.Value);
    }

    // VersionDecl ::= 'VERSION' VersionSpecifier
    // VersionSpecifier ::= STRING_LITERAL1 | STRING_LITERAL2
    // It announces and changes nothing: whatever the label says, the whole language is read.
    private void ParseVersionDeclaration() => UnescapeString(Expect(TokenKind.String, "a version in single quotes or double quotes, such as \"1.2\""), quotes: 1);

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
