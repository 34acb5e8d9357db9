using Mutualisons.Tests;
using Xunit;

namespace Mutualisons.Conformance.Rdf11;

public sealed class Rdf11Tests
{
    private const string Folder = "testsuites/rdf-tests/rdf/rdf11";

    public static TheoryData<string, string> Tests => SuiteTheory.GetTests(Rdf11Suites.All);

    public static TheoryData<string, string> Evaluations =>
        SuiteTheory.GetTests(Rdf11Suites.All, test => test.Type.Value.EndsWith("Eval", StringComparison.Ordinal) && test.Result is not null);

    [SharedTheory(Folder)]
    [MemberData(nameof(Tests))]
    public void Passes(string suite, string test) => SuiteTheory.Run(suite, test);

    [SharedTheory(Folder)]
    [MemberData(nameof(Tests))]
    public Task Reads_the_same_one_byte_at_a_time(string suite, string test) =>
        ByteByByte.CheckAsync(Rdf11Suites.Readers[suite], SuiteTheory.Find(suite).Tests[test]);

    [SharedTheory(Folder)]
    [MemberData(nameof(Evaluations))]
    public void Every_writer_keeps_what_the_reader_read(string suite, string test) => RoundTrip.Check(SuiteTheory.Find(suite).Tests[test]);

    [SharedTheory(Folder)]
    [InlineData("rdf11-n-triples", 70)]
    [InlineData("rdf11-n-quads", 87)]
    [InlineData("rdf11-turtle", 313)]
    [InlineData("rdf11-trig", 356)]
    [InlineData("rdf11-xml", 166)]
    public void The_manifest_reaches_every_test(string suite, int count) => Assert.Equal(count, SuiteTheory.Find(suite).Tests.Count);
}
