using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Ontology;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Samples;

/// <summary>The questions of samples/queries give the rows that an independent engine computed, on every engine.</summary>
public sealed class QueryTests(SampleStore store) : IClassFixture<SampleStore>
{
    /// <summary>The naive engine is slow on purpose.</summary>
    private static readonly QueryOptions Patient = new() { Timeout = TimeSpan.FromMinutes(5) };

    private static readonly string Folder = Path.Combine(TestEnvironment.RepositoryRoot, "samples", "queries");

    private static readonly string[] Files = [.. Directory.GetFiles(Folder, "*.rq").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names { get; } = [.. Files];

    public static TheoryData<EngineKind, string> OnEveryEngine { get; } = PairWithEngines();

    [Theory]
    [MemberData(nameof(OnEveryEngine))]
    public async Task A_question_gives_the_expected_rows(EngineKind kind, string name)
    {
        var expected = CsvTable.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, Path.ChangeExtension(name, ".expected.csv")))).ToList();
        var query = (SelectQuery)SparqlParser.ParseQuery(await File.ReadAllTextAsync(Path.Combine(Folder, name)), new SparqlParserOptions { BaseIri = new Iri(OntologyFiles.Base) });

        await using var snapshot = await store.OpenAsync(kind);
        var actual = await SolutionTable.SelectAsync(snapshot, query, Patient);

        Assert.Equal(expected[0], actual.Variables);
        Assert.Equal(expected.Skip(1), actual.Rows.Select(row => row.Select(ToCell)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_has_a_title_in_three_languages(string name)
    {
        var lines = File.ReadLines(Path.Combine(Folder, name)).Take(3).ToList();

        Assert.Equal(["# fr: ", "# nl: ", "# en: "], lines.Select(line => line[..6]));
        Assert.All(lines, line => Assert.EndsWith("?", line, StringComparison.Ordinal));
    }

    private static TheoryData<EngineKind, string> PairWithEngines()
    {
        var pairs = new TheoryData<EngineKind, string>();
        foreach (var kind in TestEngines.All)
        {
            foreach (var name in Files)
            {
                pairs.Add(kind, name);
            }
        }

        return pairs;
    }

    /// <summary>A cell as SPARQL's CSV writes it: the lexical form or the IRI alone.</summary>
    private static string ToCell(Term? term) => term switch
    {
        null => string.Empty,
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        _ => throw new InvalidOperationException($"{term} has no stable form in CSV: let the question select something else."),
    };
}
