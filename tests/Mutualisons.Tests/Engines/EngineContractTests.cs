using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Engines;

/// <summary>What the contract of an engine promises beyond the answers to queries.</summary>
public sealed class EngineContractTests
{
    private const string Prologue = "PREFIX : <http://example.org/> ";

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_snapshot_stays_as_it_was_while_others_commit(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 }");
        await using var before = await engine.OpenSnapshotAsync(DatasetView.Everything);

        await TestEngines.UpdateAsync(engine, Prologue + "INSERT DATA { :a :p 2 }");

        Assert.Single(await SolutionTable.ReadDatasetAsync(before));
        await using var after = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.Equal(2, (await SolutionTable.ReadDatasetAsync(after)).Count);
        Assert.Equal(before.Commit + 1, after.Commit);
        Assert.True(after.CommitTime > before.CommitTime);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Pending_changes_are_seen_by_their_transaction_only(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 }");
        await using var transaction = await engine.BeginAsync(TestEngines.Administrator);
        await transaction.ApplyAsync(SparqlParser.ParseUpdate(Prologue + "DELETE DATA { :a :p 1 } ; INSERT DATA { :a :p 2, 3 }"), new QueryOptions());

        await using (var pending = await transaction.OpenPendingAsync(DatasetView.Everything))
        {
            Assert.Equal(2, (await SolutionTable.ReadDatasetAsync(pending)).Count);
        }

        await using var outside = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.Single(await SolutionTable.ReadDatasetAsync(outside));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_rolled_back_transaction_leaves_nothing(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 }");
        await using (var transaction = await engine.BeginAsync(TestEngines.Administrator))
        {
            await transaction.ApplyAsync(SparqlParser.ParseUpdate("CLEAR ALL"), new QueryOptions());
            await transaction.RollbackAsync();
        }

        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.Single(await SolutionTable.ReadDatasetAsync(snapshot));
        Assert.Equal(1, snapshot.Commit);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_transaction_that_is_disposed_of_without_commit_leaves_nothing_and_lets_the_next_begin(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 }");
        await using (var transaction = await engine.BeginAsync(TestEngines.Administrator))
        {
            await transaction.ApplyAsync(SparqlParser.ParseUpdate("CLEAR ALL"), new QueryOptions());
        }

        var commit = await TestEngines.UpdateAsync(engine, Prologue + "INSERT DATA { :a :p 2 }");
        Assert.Equal((1, 0), (commit.Added, commit.Removed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Changes_are_what_was_really_added_and_removed(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 . GRAPH :g { :a :p 1 } }");
        await TestEngines.UpdateAsync(engine, Prologue + "INSERT DATA { :a :p 1, 2 } ; DELETE DATA { :a :p 2 . :b :p 3 } ; DELETE DATA { GRAPH :g { :a :p 1 } } ; INSERT DATA { :c :p 4 }");

        var commits = new List<CommitChanges>();
        await foreach (var commit in engine.ChangesAsync(1))
        {
            commits.Add(commit);
        }

        var changes = Assert.Single(commits);
        Assert.Equal((1, 1), (changes.Info.Added, changes.Info.Removed));
        Assert.Equal("urn:x-test:administrator", changes.Info.Author);
        Assert.Equal(
            ["+ <http://example.org/c> <http://example.org/p> \"4\"^^<http://www.w3.org/2001/XMLSchema#integer>", "- <http://example.org/a> <http://example.org/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <http://example.org/g>"],
            changes.Changes.Select(c => $"{(c.IsAddition ? '+' : '-')} {c.Quad}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_update_that_changes_nothing_makes_no_commit(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 }");
        var commit = await TestEngines.UpdateAsync(engine, Prologue + "INSERT DATA { :a :p 1 } ; DELETE DATA { :b :p 1 }");
        Assert.Equal((1, 0, 0), (commit.Commit, commit.Added, commit.Removed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_writer_that_expects_an_older_commit_is_refused(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 }");
        await Assert.ThrowsAsync<CommitConflictException>(async () =>
        {
            await using var late = await engine.BeginAsync(TestEngines.Administrator with { ExpectedCommit = 0 });
        });
        await using var right = await engine.BeginAsync(TestEngines.Administrator with { ExpectedCommit = 1 });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_failed_update_keeps_nothing_of_its_request(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 }");
        await Assert.ThrowsAsync<UpdateFailedException>(() => TestEngines.UpdateAsync(engine, Prologue + "INSERT DATA { :a :p 2 } ; COPY :nowhere TO :g"));
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.Single(await SolutionTable.ReadDatasetAsync(snapshot));
        Assert.Equal(1, snapshot.Commit);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Only_writable_graphs_may_change(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { GRAPH :g1 { :a :p 1 } GRAPH :g2 { :a :p 1 } }");
        var options = TestEngines.Administrator with { Writable = GraphSet.Of([new Iri("http://example.org/g1")]) };
        string[] refused =
        [
            "INSERT DATA { :a :p 2 }",
            "INSERT DATA { GRAPH :g2 { :a :p 2 } }",
            "DELETE WHERE { GRAPH :g2 { ?s ?p ?o } }",
            "DROP SILENT GRAPH :g2",
            "CLEAR GRAPH :not-there",
            "MOVE :g2 TO :g1",
            "COPY :g1 TO :g2",
            "CREATE GRAPH :new",
        ];
        foreach (var update in refused)
        {
            await Assert.ThrowsAsync<GraphAccessDeniedException>(() => TestEngines.UpdateAsync(engine, Prologue + update, options));
        }

        var commit = await TestEngines.UpdateAsync(engine, Prologue + "INSERT { GRAPH :g1 { ?s :q ?o } } WHERE { GRAPH :g2 { ?s :p ?o } }", options);
        Assert.Equal(1, commit.Added);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_update_reads_through_its_view(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { GRAPH :g1 { :a :p 1 } GRAPH :hidden { :b :p 2 } }");
        var options = TestEngines.Administrator with { View = DatasetView.Union(GraphSet.AllExcept([new Iri("http://example.org/hidden")])) };
        var commit = await TestEngines.UpdateAsync(engine, Prologue + "INSERT { GRAPH :g1 { ?s :q ?o } } WHERE { ?s :p ?o }", options);
        Assert.Equal(1, commit.Added);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Another_view_of_a_snapshot_sees_the_same_commit(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 . GRAPH :g { :a :p 1 } }");
        await using var all = await engine.OpenSnapshotAsync(DatasetView.Everything);
        await TestEngines.UpdateAsync(engine, "CLEAR ALL");
        await using var unnamed = all.WithView(DatasetView.Union(GraphSet.Unnamed));
        Assert.Equal(all.Commit, unnamed.Commit);
        Assert.Single(await SolutionTable.ReadDatasetAsync(unnamed));
        Assert.Equal(2, (await SolutionTable.ReadDatasetAsync(all)).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Graphs_are_listed_when_they_hold_something_visible(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 . GRAPH :g1 { :a :p 1 } GRAPH :hidden { :a :p 1 } }");
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.AllExcept([new Iri("http://example.org/hidden")])));
        var graphs = new List<Term?>();
        await foreach (var graph in snapshot.ListGraphsAsync())
        {
            graphs.Add(graph.Name);
        }

        Assert.Equal([null, new Iri("http://example.org/g1")], graphs.OrderBy(g => g?.ToString(), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Graphs_tell_the_last_commit_that_changed_them_as_of_their_snapshot(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p 1 . GRAPH :g1 { :a :p 1 } GRAPH :g2 { :a :p 1 } }");
        var second = await TestEngines.UpdateAsync(engine, Prologue + "DELETE DATA { GRAPH :g1 { :a :p 1 } } ; INSERT DATA { GRAPH :g1 { :a :p 2 } GRAPH :g2 { :a :p 1 } }");
        await using var held = await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.AllExcept([new Iri("http://example.org/g2")])));
        var third = await TestEngines.UpdateAsync(engine, Prologue + "INSERT DATA { GRAPH :g1 { :b :p 1 } GRAPH :g2 { :b :p 1 } }");
        await using var after = held.WithView(DatasetView.Everything);
        await using var newest = await engine.OpenSnapshotAsync(DatasetView.Everything);

        var (unnamed, g1, g2) = ((Term?)null, new Iri("http://example.org/g1"), new Iri("http://example.org/g2"));
        Assert.Equal([(unnamed, 1), (g1, 2)], (await ListAsync(held)).Select(graph => (graph.Name, graph.LastCommit)));
        Assert.Equal([(unnamed, 1), (g1, 2), (g2, 1)], (await ListAsync(after)).Select(graph => (graph.Name, graph.LastCommit)));
        var graphs = await ListAsync(newest);
        Assert.Equal([(unnamed, 1), (g1, 3), (g2, 3)], graphs.Select(graph => (graph.Name, graph.LastCommit)));
        Assert.Equal((second.Time, third.Time), ((await ListAsync(held))[1].LastChanged, graphs[1].LastChanged));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_loaded_document_has_blank_nodes_of_its_own(EngineKind kind)
    {
        await using var engine = TestEngines.Create(kind);
        Quad[] document = [new(new BlankNode("x"), new Iri("http://example.org/p"), new BlankNode("x")), new(new BlankNode("x"), new Iri("http://example.org/q"), new Literal("1"))];
        await TestEngines.LoadAsync(engine, handler => Quads.Push(document, handler));
        await TestEngines.LoadAsync(engine, handler => Quads.Push(document, handler), new Iri("http://example.org/g"));

        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var quads = await SolutionTable.ReadDatasetAsync(snapshot);
        Assert.Equal(4, quads.Count);
        Assert.Equal(2, quads.Select(q => q.Subject).Distinct().Count());
        Assert.Equal(2, quads.Count(q => q.Graph == new Iri("http://example.org/g")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Describe_gives_the_resource_and_the_blank_nodes_that_it_leads_to(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + "INSERT DATA { :a :p [ :q [ :r 1 ] ] ; :q :b . :b :p 2 . _:other :p 3 . :c :p :a }");
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var triples = await SolutionTable.ConstructAsync(snapshot, SparqlParser.ParseQuery(Prologue + "DESCRIBE :a"), new QueryOptions());
        Assert.Equal(4, triples.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_query_over_its_time_ends_with_an_error(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + $"INSERT DATA {{ {string.Join(' ', Enumerable.Range(0, 100).Select(i => $":s{i} :p {i} ."))} }}");
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var query = (SelectQuery)SparqlParser.ParseQuery(Prologue + "SELECT (SUM(?e + ?a) AS ?sum) { ?s :p ?a . ?t :p ?b . ?u :p ?c . ?v :p ?d . ?w :p ?e }");
        await Assert.ThrowsAsync<QueryTimeoutException>(() => SolutionTable.SelectAsync(snapshot, query, new QueryOptions { Timeout = TimeSpan.FromMilliseconds(200) }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_cancelled_query_ends(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Prologue + $"INSERT DATA {{ {string.Join(' ', Enumerable.Range(0, 100).Select(i => $":s{i} :p {i} ."))} }}");
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var query = (SelectQuery)SparqlParser.ParseQuery(Prologue + "SELECT (SUM(?e + ?a) AS ?sum) { ?s :p ?a . ?t :p ?b . ?u :p ?c . ?v :p ?d . ?w :p ?e }");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SolutionTable.SelectAsync(snapshot, query, new QueryOptions(), cancellation.Token));
    }

    private static async Task<List<GraphInfo>> ListAsync(ISparqlSnapshot snapshot)
    {
        var graphs = new List<GraphInfo>();
        await foreach (var graph in snapshot.ListGraphsAsync())
        {
            graphs.Add(graph);
        }

        return [.. graphs.OrderBy(graph => graph.Name?.ToString(), StringComparer.Ordinal)];
    }
}
