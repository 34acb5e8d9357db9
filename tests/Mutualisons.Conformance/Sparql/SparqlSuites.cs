using Mutualisons.Rdf;
using Mutualisons.Tests.Engines;

namespace Mutualisons.Conformance.Sparql;

/// <summary>SPARQL 1.0, 1.1 and 1.2: syntax once, evaluation on every engine.</summary>
/// <remarks>Left out: entailment regimes, and the protocols, which are HTTP.</remarks>
public static class SparqlSuites
{
    private const string LeftOut = "/entailment/";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Suite> All { get; } =
    [
        MakeSyntax("sparql10", "sparql/sparql10/manifest.ttl"),
        MakeSyntax("sparql11", "sparql/sparql11/manifest-all.ttl"),
        MakeSyntax("sparql12", "sparql/sparql12/manifest.ttl"),
        .. TestEngines.All.SelectMany(kind => new[]
        {
            MakeEvaluation("sparql10", "sparql/sparql10/manifest.ttl", kind),
            MakeEvaluation("sparql11", "sparql/sparql11/manifest-all.ttl", kind),
            MakeEvaluation("sparql12", "sparql/sparql12/manifest.ttl", kind),
        }),
    ];

    private static Suite MakeSyntax(string version, string manifest) => Make($"{version}-syntax", manifest, new()
    {
        ["PositiveSyntaxTest"] = SyntaxEvaluator.AcceptQuery,
        ["PositiveSyntaxTest11"] = SyntaxEvaluator.AcceptQuery,
        ["NegativeSyntaxTest"] = SyntaxEvaluator.RefuseQuery,
        ["NegativeSyntaxTest11"] = SyntaxEvaluator.RefuseQuery,
        ["PositiveUpdateSyntaxTest"] = SyntaxEvaluator.AcceptUpdate,
        ["PositiveUpdateSyntaxTest11"] = SyntaxEvaluator.AcceptUpdate,
        ["NegativeUpdateSyntaxTest"] = SyntaxEvaluator.RefuseUpdate,
        ["NegativeUpdateSyntaxTest11"] = SyntaxEvaluator.RefuseUpdate,
    });

    private static Suite MakeEvaluation(string version, string manifest, EngineKind kind) => Make($"{version}-{NameOf(kind)}", manifest, new()
    {
        ["QueryEvaluationTest"] = new QueryEvaluator(kind).Evaluate,
        ["CSVResultFormatTest"] = new QueryEvaluator(kind).Evaluate,
        ["UpdateEvaluationTest"] = new UpdateEvaluator(kind).Evaluate,
    });

    private static string NameOf(EngineKind kind) => kind == EngineKind.Naive ? "naive" : "embedded";

    /// <summary>The tests of a manifest whose types are evaluated, and that are not left out.</summary>
    internal static Suite Make(string name, string manifest, Dictionary<string, Action<TestCase>> byType, string? alsoLeftOut = null)
    {
        var evaluators = byType.ToDictionary(entry => new Iri(SparqlVocabulary.Manifest + entry.Key), entry => entry.Value);
        return new Suite(name, SuiteLocation.RdfTests, manifest, evaluators, Includes);

        bool Includes(TestCase test) => evaluators.ContainsKey(test.Type)
            && !test.Iri.Value.Contains(LeftOut, StringComparison.Ordinal)
            && !(alsoLeftOut is not null && test.Iri.Value.Contains(alsoLeftOut, StringComparison.Ordinal));
    }
}
