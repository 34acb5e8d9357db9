using Mutualisons.Conformance;
using Mutualisons.Conformance.Http;
using Mutualisons.Domain;
using Mutualisons.Sparql;
using Mutualisons.Tests;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Suites;

/// <summary>The public suites over HTTP, with open writes and the unnamed graph as default graph.</summary>
public sealed class PublicSuiteTests
{
    private const string Folder = "testsuites/rdf-tests/sparql";

    /// <summary>Engine, suite, and the test's name in the manifest.</summary>
    public static TheoryData<EngineKind, string, string> ProtocolTests
    {
        get
        {
            using var nowhere = new Endpoint(new Uri("http://localhost/"));
            var rows = new TheoryData<EngineKind, string, string>();
            foreach (var suite in EndpointSuites.MakeProtocols(nowhere).Where(suite => suite.IsPresent))
            {
                foreach (var iri in suite.Tests.Keys)
                {
                    rows.Add(EngineKind.Naive, suite.Name, NameOf(iri));
                    rows.Add(EngineKind.Embedded, suite.Name, NameOf(iri));
                }
            }

            return rows;
        }
    }

    [SharedTheory(Folder)]
    [MemberData(nameof(ProtocolTests))]
    public async Task The_server_answers_as_the_manifest_of_a_protocol_says(EngineKind kind, string suite, string test)
    {
        await using var server = await StartAsync(kind);
        using var endpoint = new Endpoint(new Uri(server.BaseIri));
        var found = EndpointSuites.MakeProtocols(endpoint).Single(other => other.Name == suite);
        await Task.Run(() => found.Run(found.Tests.Keys.Single(iri => NameOf(iri) == test)));
    }

    [SharedFact(Folder)]
    public void The_manifests_reach_every_test_of_a_protocol() => Assert.Equal(2 * (34 + 13 + 3), ProtocolTests.Count());

    [SharedTheory(Folder)]
    [InlineData("sparql10-http", 482)]
    [InlineData("sparql11-http", 505)]
    [InlineData("sparql12-http", 269)]
    public async Task Queries_and_updates_have_the_expected_outcome(string suite, int count)
    {
        using var federation = new FederatedEndpoints();
        await using var server = await StartAsync(EngineKind.Embedded, federation);
        using var endpoint = new Endpoint(new Uri(server.BaseIri));
        var found = EndpointSuites.MakeLanguages(endpoint, federation).Single(other => other.Name == suite);
        var results = await Task.Run(() => SuiteResult.RunAll(found).ToList());
        Assert.Equal(count, results.Count);
        var failures = results.Where(result => !result.Passed && result.SkipReason is null).Select(result => $"{result.Test.Iri.Value}: {result.Failure}").ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.Empty(results.Where(result => result.Passed && result.SkipReason is not null).Select(result => result.Test.Iri.Value));
    }

    private static string NameOf(string iri) => iri.Split('#')[1];

    private static Task<WebServer> StartAsync(EngineKind kind, IServiceClient? services = null) =>
        WebServer.StartAsync(TestEngines.Create(kind), options => options with { OpenWrites = true, DefaultGraph = DefaultGraph.Unnamed, ServiceClient = services });
}
