using System.Globalization;

namespace Mutualisons.Conformance;

/// <summary>Prints how many tests of each suite pass.</summary>
public sealed class Counts(TextWriter output)
{
    /// <summary>Runs the suites; says false when a test fails that is on no skip list.</summary>
    public bool Run(IEnumerable<Suite> suites, Action<SuiteResult>? report = null)
    {
        var good = true;
        foreach (var suite in suites)
        {
            if (suite.IsPresent)
                good &= Run(suite, report);
            else
                output.WriteLine($"{suite.Name,-20} skipped: {suite.Location.Folder}{suite.ManifestPath} is not in the shared folder (MUTUALISONS_SHARED)");
        }

        return good;
    }

    private bool Run(Suite suite, Action<SuiteResult>? report)
    {
        var results = SuiteResult.RunAll(suite).ToList();
        results.ForEach(result => report?.Invoke(result));
        var passed = results.Count(result => result.Passed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{suite.Name,-20} {passed,5} / {results.Count,-5} {100.0 * passed / results.Count:0.0} %"));
        var failed = results.Where(result => !result.Passed).ToList();
        foreach (var failure in failed)
            output.WriteLine($"  {(failure.SkipReason is null ? "FAILED " : "skipped")} {failure.Test.Iri.Value}: {failure.SkipReason ?? failure.Failure}");

        return failed.TrueForAll(failure => failure.SkipReason is not null);
    }
}
