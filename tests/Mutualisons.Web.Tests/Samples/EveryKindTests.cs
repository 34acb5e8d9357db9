using System.Net;
using System.Text.Json;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Tests;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Samples;

/// <summary>Every kind in every form, over the real samples.</summary>
public sealed class EveryKindTests(SampleServer samples) : IClassFixture<SampleServer>
{
    // What only their own organisation or administrators see: no record of them is public.
    private static readonly string[] Hidden = ["account", "transfer", "booking", "consent"];

    private static readonly (string Suffix, string Type)[] RdfForms =
        [("ttl", "text/turtle"), ("trig", "application/trig"), ("nq", "application/n-quads"), ("nt", "application/n-triples")];

    private WebServer Server => samples.Server;

    private IEnumerable<string> Pages => samples.Records.Values.Concat(Kinds.All.Collections.Select(kind => "/" + kind.CollectionPath)).Concat(["/taxonomy", "/taxonomy/activities", "/shapes", "/ontology"]);

    [Fact]
    public void Every_kind_has_a_public_record_but_those_that_are_nobodys_business() =>
        Assert.Equal(Kinds.All.Select(kind => kind.Name).Except(Hidden).Order(StringComparer.Ordinal), samples.Records.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_RDF_form_of_every_kind_says_the_same()
    {
        foreach (var path in Pages)
        {
            Dataset? expected = null;
            foreach (var (suffix, type) in RdfForms)
            {
                using var response = await Server.GetAsync(path, type);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} as {type}: {response.StatusCode}");
                Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
                var actual = Documents.Parse(await response.Content.ReadAsStringAsync(), type, Server.BaseIri);
                Assert.True(actual.Count > 0, path);
                expected ??= actual;
                Assert.True(expected.Count == actual.Count && DatasetIsomorphism.AreIsomorphic(expected, actual), $"{path}.{suffix}");
            }
        }
    }

    [Fact]
    public async Task Every_kind_has_features_tables_and_a_page()
    {
        foreach (var path in samples.Records.Values)
        {
            await AssertTypeAsync(path + ".geojson", "application/geo+json");
            await AssertTypeAsync(path + ".html", "text/html");
            await AssertTypeAsync(path + ".jsonld", "application/ld+json");
            using var feature = JsonDocument.Parse(await Server.GetTextAsync(path + ".geojson"));
            Assert.Equal("Feature", feature.RootElement.GetProperty("type").GetString());
        }

        foreach (var kind in Kinds.All.Collections)
        {
            await AssertTypeAsync($"/{kind.CollectionPath}.csv", "text/csv");
            await AssertTypeAsync($"/{kind.CollectionPath}.html", "text/html");
            using var features = JsonDocument.Parse(await Server.GetTextAsync($"/{kind.CollectionPath}.geojson"));
            Assert.NotEqual(0, features.RootElement.GetProperty("features").GetArrayLength());
        }
    }

    [ToolFact("node", "npm")]
    public async Task Jsonld_expands_every_kind_to_the_quads_of_its_Turtle()
    {
        var documents = new Dictionary<string, string>();
        foreach (var path in Pages)
        {
            documents[Server.BaseIri + path[1..]] = await Server.GetTextAsync(path, "application/ld+json");
        }

        var context = new Dictionary<string, string> { [Server.BaseIri + "context/v1.jsonld"] = await Server.GetTextAsync("/context/v1.jsonld") };
        var output = JsonSerializer.Deserialize<Dictionary<string, string>>(await NodeClient.RunAsync("jsonld-to-nquads.mjs", JsonSerializer.Serialize(new { documents, context })))!;
        foreach (var path in Pages)
        {
            var expected = Documents.Parse(await Server.GetTextAsync(path, "text/turtle"), "text/turtle", Server.BaseIri);
            var actual = Documents.Parse(output[Server.BaseIri + path[1..]], "application/n-quads", Server.BaseIri);
            Assert.True(DatasetIsomorphism.AreIsomorphic(expected, actual), $"{path}\n--- Turtle\n{string.Join('\n', expected.Except(actual).Take(20))}\n--- JSON-LD\n{string.Join('\n', actual.Except(expected).Take(20))}");
        }
    }

    [Fact]
    public async Task A_contract_says_its_employer_and_competences_and_nothing_of_who_works_when_for_whom()
    {
        var mut = Mut.Namespace;
        string[] secret = ["worker", "agreedWeeklyHours", "writtenOn", "statesPlacement", "inForceDuring", "monthlyPay", "hoursPerWeek", "shareOfWorkingTime", "schedule"];
        using var features = JsonDocument.Parse(await Server.GetTextAsync("/contracts.geojson"));
        foreach (var feature in features.RootElement.GetProperty("features").EnumerateArray())
        {
            var path = feature.GetProperty("id").GetString()!.Replace("/id/", "/doc/", StringComparison.Ordinal)[(Server.BaseIri.Length - 1)..];
            var said = Documents.Parse(await Server.GetTextAsync(path, "text/turtle"), "text/turtle", Server.BaseIri).Select(quad => ((Iri)quad.Predicate).Value).ToHashSet();
            Assert.Contains(mut + "employer", said);
            Assert.Contains(mut + "competence", said);
            Assert.DoesNotContain(said, predicate => predicate.Contains("valueflows", StringComparison.Ordinal));
            Assert.All(secret, name => Assert.DoesNotContain(mut + name, said));
            Assert.DoesNotContain("/id/person/", await Server.GetTextAsync(path + ".html"), StringComparison.Ordinal);
        }
    }

    private async Task AssertTypeAsync(string path, string type)
    {
        using var response = await Server.GetAsync(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }
}
