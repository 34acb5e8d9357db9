using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;

namespace Mutualisons.Tests.Coverage;

/// <summary>Every sentence of the domain's description has a term, a shape and a sample, or a place in the repository that holds it; docs/domain-coverage.md is the table.</summary>
public sealed partial class DomainCoverageTests
{
    private static readonly string Page = Path.Combine(TestEnvironment.RepositoryRoot, "docs", "domain-coverage.md");

    private static readonly IReadOnlyList<CoverageRow> Rows = CoverageRow.ReadAll(Path.Combine(TestEnvironment.RepositoryRoot, "tests", "Mutualisons.Tests", "Coverage", "domain.csv"));

    private static readonly Lazy<Carriers> Found = new(() => new(
        OntologyFiles.Read([.. OntologyFiles.OntologyPaths, .. OntologyFiles.TaxonomyPaths]),
        OntologyFiles.Read(Directory.GetFiles(Path.Combine(TestEnvironment.RepositoryRoot, "shapes"), "*.ttl", SearchOption.AllDirectories)),
        OntologyFiles.Read([.. OntologyFiles.SamplePaths, .. OntologyFiles.TaxonomyPaths])));

    [Fact]
    public void Every_term_is_in_the_ontology_and_has_a_shape_and_a_sample()
    {
        var terms = Rows.SelectMany(row => row.Terms).Distinct().ToList();

        Assert.True(terms.Count > 100, $"{terms.Count} terms");
        Assert.Empty(terms.Where(term => !Found.Value.IsDeclared(term)).Select(term => $"{CoverageRow.Shorten(term)} is not declared or labelled"));
        Assert.Empty(terms.Where(term => !IsIndividual(term) && Found.Value.ShapesOf(term).Count == 0).Select(term => $"{CoverageRow.Shorten(term)} has no shape"));
        Assert.Empty(terms.Where(term => Found.Value.SampleOf(term) is null && !IsAudience(term)).Select(term => $"{CoverageRow.Shorten(term)} has no sample"));
    }

    [Fact]
    public void Every_row_names_something_that_is_there()
    {
        Assert.Empty(Rows.Where(row => row.Terms.Count == 0 && row.Rules.Count == 0 && row.Elsewhere is null).Select(row => row.Statement));
        Assert.DoesNotContain(Rows.SelectMany(row => row.Rules), rule => !Found.Value.ShapeNames.Contains(rule));
        Assert.DoesNotContain(Rows.Select(row => row.Elsewhere).OfType<string>(), path => !Path.Exists(Path.Combine(TestEnvironment.RepositoryRoot, path)));
    }

    [SharedFact("design/domain.md")]
    public void Every_statement_is_a_sentence_of_the_description_and_no_rule_is_left_out()
    {
        var text = File.ReadAllText(TestEnvironment.GetShared("design/domain.md"));
        var quoted = Rows.Select(row => (row.Statement, Start: text.IndexOf(row.Statement, StringComparison.Ordinal))).ToList();
        Assert.Empty(quoted.Where(quote => quote.Start < 0).Select(quote => quote.Statement));

        var rules = text.IndexOf("## Rules", StringComparison.Ordinal);
        var end = text.IndexOf("## Real data", StringComparison.Ordinal);
        var left = Sentence().Matches(text[rules..end])
            .Where(sentence => sentence.Value.Split(' ').Length > 5)
            .Where(sentence => !quoted.Any(quote => quote.Start < rules + sentence.Index + sentence.Length && quote.Start + quote.Statement.Length > rules + sentence.Index))
            .Select(sentence => string.Join(' ', sentence.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(LaterWork, left);
    }

    [Fact]
    public void The_page_shows_the_table()
    {
        var expected = Write();
        if (Environment.GetEnvironmentVariable("MUTUALISONS_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Page, expected);
        }

        Assert.Equal(expected, File.ReadAllText(Page).ReplaceLineEndings("\n"));
    }

    /// <summary>Rules for what is not built yet: feeds, harvest, catalogue, accounts.</summary>
    private static readonly string[] LaterWork =
    [
        "a feed asked for by a partner leaves out what came from that partner;",
        "re-harvest updates in place, never delete-and-recreate;",
        "narrowing a record moves its quads to a narrower graph in the same commit.",
        "its Delete says that partners must erase too (GDPR art.",
        "`/privacy` names controller, purposes, legal bases, retention, how to object.",
        "not in dumps or feeds.",
        "each DCAT distribution has one.",
        "Images need a licence of their own.",
        "a sole trader's is personal data.",
    ];

    private static bool IsIndividual(Iri term) => IsAudience(term);

    // Audiences are stated of graphs in the reserved graph, which are no records.
    private static bool IsAudience(Iri term) => CoverageRow.Shorten(term) is "mut:audience" or "mut:audienceOrganisation" or "mut:Public" or "mut:Members" or "mut:Organisation" or "mut:Administrators";

    private static string Write()
    {
        var text = new StringBuilder("# Where each statement about the domain is carried\n\nA test makes this table from `tests/Mutualisons.Tests/Coverage/domain.csv`, and fails when a term, a shape or a sample is missing.\n");
        text.Append("`MUTUALISONS_UPDATE_DOCS=1 dotnet test tests/Mutualisons.Tests --filter FullyQualifiedName~DomainCoverage` writes it again.\n\n| statement | terms | shapes | a sample | elsewhere |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in Rows)
        {
            var shapes = row.Rules.Concat(row.Terms.SelectMany(term => Found.Value.ShapesOf(term).Take(2))).Distinct().Take(5);
            var samples = row.Terms.Select(Found.Value.SampleOf).OfType<string>().Distinct().Take(2);
            text.Append($"| {row.Statement} | {Join(row.Terms.Select(CoverageRow.Shorten))} | {Join(shapes)} | {Join(samples)} | {Join(row.Elsewhere is { } path ? [path] : [])} |\n");
        }

        return text.ToString();
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    [GeneratedRegex(@"[^.;]+(?:[.;](?=\S)[^.;]*)*[.;]?")]
    private static partial Regex Sentence();
}
