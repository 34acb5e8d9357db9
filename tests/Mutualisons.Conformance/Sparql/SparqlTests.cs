using Mutualisons.Tests;
using Xunit;

namespace Mutualisons.Conformance.Sparql;

public sealed class SparqlTests
{
    private const string Folder = "testsuites/rdf-tests/sparql";

    public static TheoryData<string, string> Tests => SuiteTheory.GetTests(SparqlSuites.All);

    [SharedTheory(Folder)]
    [MemberData(nameof(Tests))]
    public void Passes(string suite, string test) => SuiteTheory.Run(suite, test);

    [SharedTheory(Folder)]
    [InlineData("sparql10-syntax", 199)]
    [InlineData("sparql11-syntax", 169)]
    [InlineData("sparql12-syntax", 203)]
    [InlineData("sparql10-naive", 283)]
    [InlineData("sparql11-naive", 336)]
    [InlineData("sparql10-embedded", 283)]
    [InlineData("sparql12-naive", 66)]
    [InlineData("sparql11-embedded", 336)]
    [InlineData("sparql12-embedded", 66)]
    public void The_manifest_reaches_every_test(string suite, int count) => Assert.Equal(count, SuiteTheory.Find(suite).Tests.Count);
}
