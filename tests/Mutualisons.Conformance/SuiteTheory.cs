using Xunit;

namespace Mutualisons.Conformance;

/// <summary>Gives each test of a suite a row of a theory, so that failures carry the test's name.</summary>
public static class SuiteTheory
{
    /// <summary>The suite's name and the test's IRI for every test that must pass, or for some of them.</summary>
    public static TheoryData<string, string> GetTests(IEnumerable<Suite> suites, Func<TestCase, bool>? select = null)
    {
        var rows = new TheoryData<string, string>();
        foreach (var suite in suites.Where(suite => suite.IsPresent))
        {
            foreach (var (iri, test) in suite.Tests)
            {
                if (!suite.Skips.ContainsKey(iri) && (select is null || select(test)))
                    rows.Add(suite.Name, iri);
            }
        }

        return rows;
    }

    /// <summary>Runs a row; returns when the test passes.</summary>
    public static void Run(string suite, string test) => Find(suite).Run(test);

    /// <summary>Finds a suite by its name.</summary>
    public static Suite Find(string name) => Suites.All.Single(suite => suite.Name == name);
}
