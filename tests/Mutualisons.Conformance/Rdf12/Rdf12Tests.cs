using Mutualisons.Conformance.Rdf11;
using Xunit;

namespace Mutualisons.Conformance.Rdf12;

public sealed class Rdf12Tests
{
    public static TheoryData<string, string> Tests => SuiteTheory.GetTests(Rdf12Suites.All);

    public static TheoryData<string, string> Evaluations => SuiteTheory.GetTests(Rdf12Suites.All, test => test.Result is not null);

    [Theory]
    [MemberData(nameof(Tests))]
    public void Passes(string suite, string test) => SuiteTheory.Run(suite, test);

    [Theory]
    [MemberData(nameof(Tests))]
    public Task Reads_the_same_one_byte_at_a_time(string suite, string test) =>
        ByteByByte.CheckAsync(Rdf12Suites.Readers[suite], SuiteTheory.Find(suite).Tests[test]);

    [Theory]
    [MemberData(nameof(Evaluations))]
    public void Every_writer_keeps_what_the_reader_read(string suite, string test) => RoundTrip.Check(SuiteTheory.Find(suite).Tests[test]);

    [Theory]
    [InlineData("rdf12-n-triples", 52)]
    [InlineData("rdf12-n-quads", 13)]
    [InlineData("rdf12-turtle", 131)]
    [InlineData("rdf12-trig", 17)]
    [InlineData("rdf12-xml", 37)]
    public void The_manifest_reaches_every_test(string suite, int count) => Assert.Equal(count, SuiteTheory.Find(suite).Tests.Count);
}
