namespace Mutualisons.Conformance;

/// <summary>What came out of running one test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Failure">What went wrong, or null when it passed.</param>
/// <param name="SkipReason">Why it is not expected to pass, or null when it is.</param>
public sealed record SuiteResult(TestCase Test, string? Failure, string? SkipReason)
{
    /// <summary>True when the test passed.</summary>
    public bool Passed => Failure is null;

    /// <summary>Runs every test of a suite, those on its skip list too.</summary>
    public static IEnumerable<SuiteResult> RunAll(Suite suite) => suite.Tests.Keys.Select(iri => Run(suite, iri));

    private static SuiteResult Run(Suite suite, string iri)
    {
        var skipReason = suite.Skips.GetValueOrDefault(iri);
        try
        {
            suite.Run(iri);
            return new SuiteResult(suite.Tests[iri], null, skipReason);
        }
#pragma warning disable CA1031 // Whatever a test throws is its failure; the others still run.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new SuiteResult(suite.Tests[iri], error.Message, skipReason);
        }
    }
}
