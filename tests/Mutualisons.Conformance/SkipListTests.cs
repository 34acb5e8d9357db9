using Xunit;

namespace Mutualisons.Conformance;

public sealed class SkipListTests
{
    [Fact]
    public void Every_skip_names_a_test_of_its_suite_that_does_fail()
    {
        foreach (var suite in Suites.All.Where(suite => suite.IsPresent && suite.Skips.Count > 0))
        {
            Assert.Empty(suite.Skips.Keys.Except(suite.Tests.Keys));
            Assert.Empty(SuiteResult.RunAll(suite).Where(result => result.Passed && result.SkipReason is not null).Select(result => result.Test.Iri.Value));
        }
    }
}
