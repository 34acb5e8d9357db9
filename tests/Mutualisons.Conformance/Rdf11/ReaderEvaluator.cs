using Mutualisons.Formats;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Conformance.Rdf11;

/// <summary>Evaluates the tests of one format with its reader.</summary>
public sealed class ReaderEvaluator(IRdfReader reader)
{
    private const string Rdft = "http://www.w3.org/ns/rdftest#";

    /// <summary>What runs each type of test.</summary>
    /// <param name="format">The format as the names of the types spell it.</param>
    public IReadOnlyDictionary<Iri, Action<TestCase>> ByType(string format) => new Dictionary<Iri, Action<TestCase>>
    {
        [new Iri($"{Rdft}Test{format}PositiveSyntax")] = Accept,
        [new Iri($"{Rdft}Test{format}NegativeSyntax")] = Refuse,
        [new Iri($"{Rdft}Test{format}NegativeEval")] = Refuse,
        [new Iri($"{Rdft}Test{format}Eval")] = Compare,
    };

    /// <summary>The document must be read.</summary>
    public void Accept(TestCase test) => _ = ReadAction(test);

    /// <summary>The document must be refused.</summary>
    public void Refuse(TestCase test) => Assert.Throws<RdfSyntaxException>(() => ReadAction(test));

    /// <summary>The document must hold what the result does.</summary>
    public void Compare(TestCase test)
    {
        var result = test.GetFile(test.Result!);
        var expected = Read(result.EndsWith(".nq", StringComparison.Ordinal) ? new NQuadsReader() : new NTriplesReader(), result, null);
        Assert.True(DatasetIsomorphism.AreIsomorphic(expected, ReadAction(test)), "The document does not hold the statements of the expected result.");
    }

    /// <summary>What the document holds.</summary>
    public Dataset ReadAction(TestCase test) => Read(reader, test.GetFile(test.Action), (Iri)test.Action);

    private static Dataset Read(IRdfReader reader, string file, Iri? baseIri)
    {
        var collected = new DatasetHandler();
        using var stream = File.OpenRead(file);
        reader.Read(stream, collected, new RdfReaderOptions { BaseIri = baseIri, DocumentName = Path.GetFileName(file) });
        return collected.Dataset;
    }
}
