using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Xunit;

namespace Mutualisons.Conformance.Sparql;

/// <summary>Syntax tests: a document must be read, or refused.</summary>
public static class SyntaxEvaluator
{
    /// <summary>The query must be read.</summary>
    public static void AcceptQuery(TestCase test) => SparqlParser.ParseQuery(File.ReadAllBytes(test.GetFile(test.Action)), OptionsFor(test));

    /// <summary>The query must be refused.</summary>
    public static void RefuseQuery(TestCase test) => Assert.Throws<SparqlSyntaxException>(() => AcceptQuery(test));

    /// <summary>The update must be read.</summary>
    public static void AcceptUpdate(TestCase test) => SparqlParser.ParseUpdate(File.ReadAllBytes(test.GetFile(test.Action)), OptionsFor(test));

    /// <summary>The update must be refused.</summary>
    public static void RefuseUpdate(TestCase test) => Assert.Throws<SparqlSyntaxException>(() => AcceptUpdate(test));

    private static SparqlParserOptions OptionsFor(TestCase test) => new() { BaseIri = (Iri)test.Action };
}
