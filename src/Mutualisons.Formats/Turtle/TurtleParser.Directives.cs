using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>Directives.</content>
internal sealed partial class TurtleParser
{
    // [3] directive ::= prefixID | base | version | sparqlPrefix | sparqlBase | sparqlVersion
    private State AtDirective(in Token token)
    {
        _directiveNeedsPoint = true;
        var word = Text(token.BodyStart, token.End);
        if (word.SequenceEqual("prefix"u8))
            return State.PrefixName;

        if (word.SequenceEqual("version"u8))
            return State.Version;

        return word.SequenceEqual("base"u8) ? State.BaseIri : Expected(token, "@prefix, @base, @version or a subject");
    }

    // [5s] sparqlBase ::= "BASE" IRIREF   [6s] sparqlPrefix ::= "PREFIX" PNAME_NS IRIREF   sparqlVersion ::= "VERSION" VersionSpecifier
    private State Keyword(in Token token)
    {
        _directiveNeedsPoint = false;
        var word = Body(token);
        if (Ascii.EqualsIgnoreCase(word, "PREFIX"u8))
            return State.PrefixName;

        if (Ascii.EqualsIgnoreCase(word, "BASE"u8))
            return State.BaseIri;

        if (Ascii.EqualsIgnoreCase(word, "VERSION"u8))
            return State.Version;

        return _allowGraphs && Ascii.EqualsIgnoreCase(word, "GRAPH"u8) ? State.GraphName : Expected(token, "a subject or a directive");
    }

    // [4] prefixID ::= '@prefix' PNAME_NS IRIREF '.'
    private State PrefixName(in Token token)
    {
        if (token.Kind != TokenKind.PrefixedName || token.BodyLength > 0)
            return Expected(token, "a prefix such as ex:");

        _prefixName.Set(Text(token.Start, token.BodyStart - 1));
        return State.PrefixNamespace;
    }

    private State PrefixNamespace(in Token token)
    {
        if (token.Kind != TokenKind.IriRef)
            return Expected(token, "a namespace IRI between angle brackets");

        if (!ReadIriRef(token, _node))
            return State.Failed;

        _prefixes.Set(_prefixName.Written, _node.Bytes.Written);
        _handler.HandlePrefix(_prefixName.Written, _node.Bytes.Written);
        return AfterDirective();
    }

    // [5] base ::= '@base' IRIREF '.'
    private State BaseIri(in Token token)
    {
        if (token.Kind != TokenKind.IriRef)
            return Expected(token, "a base IRI between angle brackets");

        if (!ReadIriRef(token, _node))
            return State.Failed;

        _resolver = new IriResolver(_node.Bytes.Written);
        return AfterDirective();
    }

    // version ::= '@version' VersionSpecifier '.'
    // VersionSpecifier ::= STRING_LITERAL_QUOTE | STRING_LITERAL_SINGLE_QUOTE
    /// <summary>An announcement is a hint only: whatever the version, what follows is read as RDF 1.2.</summary>
    private State Version(in Token token)
    {
        if (token.Kind != TokenKind.String || token.BodyStart - token.Start > 1)
            return Expected(token, "a version between single quotation marks, such as \"1.2\"");

        return ReadLexicalForm(token) ? AfterDirective() : State.Failed;
    }

    private State DirectiveEnd(in Token token) => token.Kind == TokenKind.Dot ? State.Document : Expected(token, "'.'");

    private State AfterDirective() => _directiveNeedsPoint ? State.DirectiveEnd : State.Document;
}
