using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Tests.Domain;

public sealed class AudienceViewsTests
{
    private const string Audiences = """
        PREFIX mut: <https://w3id.org/mutualisons/ns#> PREFIX g: <http://localhost:5080/graph/>
        INSERT DATA {
          GRAPH g:system {
            g:open mut:audience mut:Public . g:shared mut:audience mut:Members . g:system mut:audience mut:Public .
            g:odd mut:audience "Public" . g:other mut:seenBy mut:Public .
          }
          GRAPH g:claims { g:claims mut:audience mut:Public . g:shared mut:audience mut:Public }
        }
        """;

    private static readonly PlatformIris Iris = new("http://localhost:5080/");

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Anybody_sees_just_the_graphs_that_the_reserved_graph_calls_public(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Audiences);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var visible = await new AudienceViews(Iris).VisibleAsync(snapshot, Caller.Anonymous);
        Assert.Equal(GraphSet.Of([Graph("open")]), visible);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_unnamed_graph_is_public_when_the_term_that_stands_for_it_is(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Audiences + "; INSERT DATA { GRAPH g:system { mut:UnnamedGraph mut:audience mut:Public } }");
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.Equal(GraphSet.Of([Graph("open")], includesUnnamed: true), await new AudienceViews(Iris).VisibleAsync(snapshot, Caller.Anonymous));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_view_follows_its_own_commit(EngineKind kind)
    {
        await using var engine = await TestEngines.CreateAsync(kind, Audiences);
        var views = new AudienceViews(Iris);
        await using var before = await engine.OpenSnapshotAsync(DatasetView.Everything);
        await TestEngines.UpdateAsync(engine, "DELETE WHERE { GRAPH <http://localhost:5080/graph/system> { ?g ?p ?o } }");
        await using var after = await engine.OpenSnapshotAsync(DatasetView.Everything);
        Assert.True((await views.VisibleAsync(before, Caller.Anonymous)).Contains(Graph("open")));
        Assert.Equal(GraphSet.None, await views.VisibleAsync(after, Caller.Anonymous));
        Assert.True((await views.VisibleAsync(before, Caller.Anonymous)).Contains(Graph("open")));
    }

    [Fact]
    public async Task An_open_writer_has_every_graph_but_the_reserved_one_and_an_administrator_has_all()
    {
        await using var engine = await TestEngines.CreateAsync(EngineKind.Naive, Audiences);
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything);
        var views = new AudienceViews(Iris);
        var open = await views.VisibleAsync(snapshot, Caller.OpenWriter);
        Assert.False(open.Contains(Graph("system")));
        Assert.True(open.Contains(Graph("shared")));
        Assert.True(open.Contains(null));
        Assert.Equal(open, views.Writable(Caller.OpenWriter));
        Assert.Equal(GraphSet.All, await views.VisibleAsync(snapshot, Caller.Administrator));
        Assert.Equal(GraphSet.None, views.Writable(Caller.Anonymous));
    }

    private static Iri Graph(string name) => new("http://localhost:5080/graph/" + name);
}
