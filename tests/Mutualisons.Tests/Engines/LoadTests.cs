using System.Diagnostics;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Engines;

/// <summary>LOAD (SPARQL 1.1 Update, section 3.1.4), on every engine.</summary>
public sealed class LoadTests
{
    private const string X = "http://example.org/";

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_document_is_added_to_the_unnamed_graph_or_to_the_one_named(EngineKind kind)
    {
        var data = await LoadAsync(kind, $"LOAD <{X}a> ; LOAD <{X}a> INTO GRAPH <{X}g>");
        Assert.Equal(4, data.Count);
        Assert.Equal(2, data.Count(q => q.Graph == new Iri(X + "g")));
        Assert.Equal(2, data.Where(q => q.Subject is BlankNode).Select(q => q.Subject).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Graphs_of_the_document_keep_their_names(EngineKind kind)
    {
        var data = await LoadAsync(kind, $"LOAD <{X}graphs>");
        Assert.Equal([null, new Iri(X + "own")], data.Select(q => q.Graph).OrderBy(g => g?.ToString(), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(EngineKind.Embedded)]
    public async Task Graphs_of_the_document_do_not_go_into_another(EngineKind kind) =>
        await Assert.ThrowsAsync<UpdateFailedException>(() => LoadAsync(kind, $"LOAD <{X}graphs> INTO GRAPH <{X}g>"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_document_that_fails_ends_the_request_and_leaves_nothing(EngineKind kind)
    {
        await using var engine = TestEngines.Create(kind);
        foreach (var document in new[] { "missing", "broken" })
        {
            await Assert.ThrowsAsync<UpdateFailedException>(() => ApplyAsync(engine, $"INSERT DATA {{ <{X}s> <{X}p> 1 }} ; LOAD <{X}{document}>"));
        }

        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.Equal((0, 0L), ((await SolutionTable.ReadDatasetAsync(snapshot)).Count, snapshot.Commit));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task With_silent_a_document_that_fails_half_way_leaves_nothing_and_the_request_goes_on(EngineKind kind)
    {
        var data = await LoadAsync(kind, $"INSERT DATA {{ <{X}s> <{X}p> 1 }} ; LOAD SILENT <{X}broken> ; LOAD SILENT <{X}missing> INTO GRAPH <{X}g> ; INSERT DATA {{ <{X}s> <{X}p> 2 }}");
        Assert.Equal(["1", "2"], data.Select(q => ((Literal)q.Object).LexicalForm).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_there_before_a_silent_failure_stays(EngineKind kind)
    {
        var data = await LoadAsync(kind, $"INSERT DATA {{ <{X}first> <{X}p> 1 }} ; LOAD SILENT <{X}broken>");
        Assert.Single(data);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_a_client_nothing_is_loaded(EngineKind kind)
    {
        await using var engine = TestEngines.Create(kind);
        await Assert.ThrowsAsync<UpdateFailedException>(() => TestEngines.UpdateAsync(engine, $"LOAD <{X}a>"));
        await TestEngines.UpdateAsync(engine, $"LOAD SILENT <{X}a>");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_graph_that_is_not_writable_stays_as_it_is(EngineKind kind)
    {
        await using var engine = TestEngines.Create(kind);
        var writer = TestEngines.Administrator with { Writable = GraphSet.Of([new Iri(X + "g")], includesUnnamed: true) };
        await Assert.ThrowsAsync<GraphAccessDeniedException>(() => ApplyAsync(engine, $"LOAD SILENT <{X}a> INTO GRAPH <{X}other>", writer));
        await Assert.ThrowsAsync<GraphAccessDeniedException>(() => ApplyAsync(engine, $"LOAD SILENT <{X}graphs>", writer));
        await ApplyAsync(engine, $"LOAD <{X}a> INTO GRAPH <{X}g>", writer);
    }

    [Fact]
    public async Task A_document_that_does_not_come_is_given_up_when_the_updates_time_is_over()
    {
        await using var engine = TestEngines.Create(EngineKind.Embedded);
        await using var transaction = await engine.BeginAsync(TestEngines.Administrator);
        var start = Stopwatch.GetTimestamp();
        var limits = new QueryOptions { Timeout = TimeSpan.FromMilliseconds(200), DocumentClient = new StuckDocuments() };
        await Assert.ThrowsAsync<QueryTimeoutException>(async () => await transaction.ApplyAsync(SparqlParser.ParseUpdate($"LOAD SILENT <{X}a>"), limits));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
    }

    private static async Task<Dataset> LoadAsync(EngineKind kind, string update)
    {
        await using var engine = TestEngines.Create(kind);
        await ApplyAsync(engine, update);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        return await SolutionTable.ReadDatasetAsync(snapshot);
    }

    private static async Task ApplyAsync(ISparqlEngine engine, string update, TransactionOptions? options = null)
    {
        var documents = new MemoryDocuments()
            .Add(X + "a", "<> <p> 1 . [] <p> 2 .")
            .Add(X + "graphs", "<> <p> 1 . <own> { <> <p> 2 }")
            .Add(X + "broken", "<first> <p> 1 . <second> <p> 2 . <third> <p> ");
        await using var transaction = await engine.BeginAsync(options ?? TestEngines.Administrator);
        await transaction.ApplyAsync(SparqlParser.ParseUpdate(update), new QueryOptions { DocumentClient = documents });
        await transaction.CommitAsync();
    }

    private sealed class StuckDocuments : IDocumentClient
    {
        public Task ReadAsync(Iri document, IRdfHandler handler, CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
