using Mutualisons.Rdf;

namespace Mutualisons.Conformance;

/// <summary>A public suite: its manifest, and what runs its tests.</summary>
/// <param name="Name">The name in counts and reports, also of its file under <c>Skips/</c>.</param>
/// <param name="Location">Where its documents are.</param>
/// <param name="ManifestPath">The manifest, relative to the location.</param>
/// <param name="Evaluators">By test type, what runs a test: it returns when the test passes, and throws what is wrong when it fails.</param>
/// <param name="Includes">Which of the manifest's tests belong to the suite; null for all.</param>
public sealed record Suite(
    string Name,
    SuiteLocation Location,
    string ManifestPath,
    IReadOnlyDictionary<Iri, Action<TestCase>> Evaluators,
    Func<TestCase, bool>? Includes = null)
{
    private readonly Lazy<IReadOnlyDictionary<string, TestCase>> _tests =
        new(() => new ManifestReader(Location).Read(ManifestPath).Where(test => Includes?.Invoke(test) ?? true).ToDictionary(test => test.Iri.Value));

    private readonly Lazy<IReadOnlyDictionary<string, string>> _skips = new(() => SkipList.Load(Name));

    /// <summary>True when the manifest is there.</summary>
    public bool IsPresent => Location.Has(ManifestPath);

    /// <summary>The tests that the manifest reaches and that belong to the suite, by IRI.</summary>
    public IReadOnlyDictionary<string, TestCase> Tests => _tests.Value;

    /// <summary>The reasons for not passing certain tests, by IRI.</summary>
    public IReadOnlyDictionary<string, string> Skips => _skips.Value;

    /// <summary>Runs one test; returns when it passes.</summary>
    public void Run(string iri)
    {
        var test = Tests[iri];
        if (!Evaluators.TryGetValue(test.Type, out var evaluator))
            throw new InvalidOperationException($"Nothing evaluates tests of type {test.Type}.");

        evaluator(test);
    }
}
