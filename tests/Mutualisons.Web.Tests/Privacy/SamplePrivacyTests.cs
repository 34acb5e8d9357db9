using System.Security.Cryptography;
using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Mutualisons.Web.Tests.Hosting;
using Mutualisons.Web.Tests.Samples;
using Xunit;

namespace Mutualisons.Web.Tests.Privacy;

/// <summary>Over all samples: what is in graphs that are not public never shows, and changing it, one private share at a time, changes no byte that anybody receives.</summary>
public sealed class SamplePrivacyTests
{
    private static readonly string[] Forms = ["jsonld", "ttl", "html"];
    private static readonly string[] CollectionForms = ["jsonld", "geojson", "csv", "ttl", "html"];

    private static readonly string[] Queries =
    [
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g", "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?type (COUNT(*) AS ?n) { ?s a ?type } GROUP BY ?type ORDER BY ?type",
        "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?p), \"https://w3id.org/mutualisons/ns#\") || STRSTARTS(STR(?p), \"https://w3id.org/valueflows/\")) } ORDER BY ?s ?p ?o",
        "SELECT ?contract (SUM(?share) AS ?total) { ?contract a <https://w3id.org/mutualisons/ns#SharedContract> OPTIONAL { ?contract <https://w3id.org/valueflows/ont/vf#stipulates> ?p . ?p <https://w3id.org/mutualisons/ns#shareOfWorkingTime> ?share } } GROUP BY ?contract ORDER BY ?contract",
    ];

    [Fact]
    public async Task No_private_resource_of_the_samples_shows()
    {
        await using var server = await SampleServer.StartAsync();
        var quads = await ReadAsync(server);
        var hidden = Records(server, quads.Where(quad => !quad.IsPublic)).Except(Records(server, quads.Where(quad => quad.IsPublic))).ToList();
        Assert.True(hidden.Count > 20, $"{hidden.Count} records are hidden");
        var answers = await SweepAsync(server, quads, withBodies: true);

        foreach (var path in hidden)
        {
            using var response = await server.GetAsync("/doc/" + path);
            Assert.Equal(404, (int)response.StatusCode);
            Assert.DoesNotContain(answers, answer => !answer.Key.Contains(path, StringComparison.Ordinal) && answer.Value.Contains(path, StringComparison.Ordinal));
        }

        var words = PrivateWords(quads);
        Assert.True(words.Count > 20, $"{words.Count} texts are private");
        Assert.All(answers, answer => Assert.DoesNotContain(words, word => answer.Value.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Changing_one_private_share_at_a_time_changes_no_byte()
    {
        await using var server = await SampleServer.StartAsync();
        var quads = await ReadAsync(server);
        var shares = quads.Where(quad => quad.Predicate == Mut.Namespace + "shareOfWorkingTime").ToList();
        Assert.True(shares.Count >= 4, $"{shares.Count} shares");
        Assert.All(shares, share => Assert.False(share.IsPublic));
        var before = await SweepAsync(server, quads, isNear: true);

        foreach (var share in shares)
        {
            // A second apart, so that a time that is told in whole seconds would differ.
            await Task.Delay(TimeSpan.FromSeconds(1.1));
            await UpdateAsync(server, $"DELETE {{ GRAPH <{share.Graph}> {{ <{share.Subject}> <{share.Predicate}> ?old }} }} INSERT {{ GRAPH <{share.Graph}> {{ <{share.Subject}> <{share.Predicate}> 0.01 }} }} WHERE {{ GRAPH <{share.Graph}> {{ <{share.Subject}> <{share.Predicate}> ?old }} }}");
            AssertSame(before, await SweepAsync(server, quads, isNear: true), share.Subject);
        }
    }

    [Fact]
    public async Task Changing_and_removing_everything_private_changes_no_byte()
    {
        await using var server = await SampleServer.StartAsync();
        var quads = await ReadAsync(server);
        var graphs = quads.Where(quad => !quad.IsPublic && !quad.Graph.EndsWith("/system", StringComparison.Ordinal)).Select(quad => quad.Graph).Distinct().ToList();
        Assert.NotEmpty(graphs);
        var before = await SweepAsync(server, quads);

        foreach (var graph in graphs)
        {
            await UpdateAsync(server, $"INSERT {{ GRAPH <{graph}> {{ ?s ?p \"Zzchanged\" . ?s a <{Mut.Actor.Value}> , <{Mut.Namespace}Place> ; <https://schema.org/name> \"Zzname\" }} }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o FILTER(isLiteral(?o)) }} }}");
        }

        await Task.Delay(TimeSpan.FromSeconds(1.1));
        AssertSame(before, await SweepAsync(server, quads), "everything changed");
        foreach (var graph in graphs)
        {
            await UpdateAsync(server, $"DROP GRAPH <{graph}>");
        }

        await Task.Delay(TimeSpan.FromSeconds(1.1));
        AssertSame(before, await SweepAsync(server, quads), "everything removed");
    }

    private static void AssertSame(Dictionary<string, string> before, Dictionary<string, string> after, string change) =>
        Assert.Empty(before.Where(answer => after[answer.Key] != answer.Value).Select(answer => $"{answer.Key} after {change}"));

    private static async Task UpdateAsync(WebServer server, string update)
    {
        Assert.True((await TestEngines.UpdateAsync(server.Engine, update)) is { Added: > 0 } or { Removed: > 0 }, update);
    }

    // Paths of every collection in every form, of every record of the invented set, public or not, and queries over everything; near a share, of actors and contracts alone.
    private static async Task<Dictionary<string, string>> SweepAsync(WebServer server, IReadOnlyList<SampleQuad> quads, bool withBodies = false, bool isNear = false)
    {
        var records = Records(server, quads.Where(quad => quad.Graph.Contains("/brussels-example/", StringComparison.Ordinal) || quad.Graph.Contains("/commons/", StringComparison.Ordinal)))
            .Where(record => !isNear || record.StartsWith("actor/", StringComparison.Ordinal) || record.StartsWith("contract/", StringComparison.Ordinal));
        var paths = Kinds.All.Where(kind => kind.CollectionPath is not null).SelectMany(kind => CollectionForms.Select(form => $"/{kind.CollectionPath}.{form}?limit={(isNear ? 20 : 200)}"))
            .Concat(records.SelectMany(record => Forms.Take(isNear ? 1 : Forms.Length).Select(form => $"/doc/{record}.{form}")))
            .Concat(Queries.Select(query => "/sparql?query=" + Uri.EscapeDataString(query)))
            .Concat(["/", "/?lang=nl", "/sparql", "/ontology", "/rdf-graph-store?graph=" + Uri.EscapeDataString(server.BaseIri + "graph/brussels-example/public")]);
        var answers = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            using var response = await server.GetAsync(path, path.Contains("sparql?", StringComparison.Ordinal) ? "text/csv" : "*/*");
            var body = await response.Content.ReadAsByteArrayAsync();
            var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
            answers[path] = $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n" + (withBodies ? Encoding.UTF8.GetString(body) : Convert.ToHexString(SHA256.HashData(body)));
        }

        return answers;
    }

    private static async Task<List<SampleQuad>> ReadAsync(WebServer server)
    {
        await using var snapshot = await server.Engine.OpenSnapshotAsync(DatasetView.UnnamedDefault(GraphSet.All));
        var visible = await new AudienceViews(new PlatformIris(server.BaseIri)).VisibleAsync(snapshot, Caller.Anonymous);
        return [.. (await SolutionTable.ReadDatasetAsync(snapshot)).Where(quad => quad.Subject is Iri && quad.Graph is Iri).Select(quad =>
            new SampleQuad(((Iri)quad.Subject).Value, ((Iri)quad.Predicate).Value, quad.Object, ((Iri)quad.Graph!).Value, visible.Contains((Iri)quad.Graph)))];
    }

    /// <summary>The records that quads tell of, as <c>{kind}/{slug}</c>.</summary>
    private static HashSet<string> Records(WebServer server, IEnumerable<SampleQuad> quads) => quads
        .Where(quad => quad.Subject.StartsWith(server.BaseIri + "id/", StringComparison.Ordinal))
        .Select(quad => quad.Subject[(server.BaseIri.Length + 3)..].Split('#')[0])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Texts that only graphs that are not public hold; short ones could stand anywhere.</summary>
    private static List<string> PrivateWords(IReadOnlyList<SampleQuad> quads)
    {
        var open = string.Join('\n', quads.Where(quad => quad.IsPublic).Select(quad => quad.Object is Literal literal ? literal.LexicalForm : string.Empty));
        return [.. quads.Where(quad => !quad.IsPublic && quad.Object is Literal).Select(quad => ((Literal)quad.Object).LexicalForm).Where(text => text.Length > 8 && !open.Contains(text, StringComparison.Ordinal)).Distinct()];
    }

    private sealed record SampleQuad(string Subject, string Predicate, Term Object, string Graph, bool IsPublic);
}
