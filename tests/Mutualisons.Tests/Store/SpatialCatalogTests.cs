using System.Text;
using Mutualisons.Geo;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>The store knows where every literal and every subject lies, as soon as its statement can be seen.</summary>
public sealed class SpatialCatalogTests
{
    private static readonly GeometryBox Brussels = new(4.2, 50.7, 4.5, 51);

    [Fact]
    public async Task A_geometry_is_found_by_the_first_snapshot_that_has_it()
    {
        using var store = QuadStore.Open(new StoreOptions());
        using var before = store.OpenSnapshot();
        await AddGeometryAsync(store, "POINT(4.35 50.85)");
        await AddGeometryAsync(store, "<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(50.86 4.36)");
        await AddGeometryAsync(store, "POINT(7 43)");
        await AddGeometryAsync(store, "nonsense");
        using var after = store.OpenSnapshot();

        Assert.Empty(Texts(before, Brussels));
        Assert.Equal(["<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(50.86 4.36)", "POINT(4.35 50.85)"], Texts(after, Brussels));
        Assert.Equal(3, after.CountPlaces(SpatialKeys.Geometries));
    }

    [Fact]
    public async Task What_a_transaction_adds_is_found_in_it_and_gone_when_it_is_rolled_back()
    {
        using var store = QuadStore.Open(new StoreOptions());
        using (var transaction = await store.BeginAsync())
        {
            Insert(transaction, "s", "asWKT", Wkt("POINT(4.35 50.85)"));
            using var pending = transaction.PendingSnapshot();
            Assert.Equal(["POINT(4.35 50.85)"], Texts(pending, Brussels));
        }

        await AddGeometryAsync(store, "POINT(7 43)");
        using var snapshot = store.OpenSnapshot();
        Assert.Empty(Texts(snapshot, Brussels));
        Assert.Equal(["POINT(7 43)"], Texts(snapshot, new GeometryBox(0, 0, 90, 90)));
    }

    [Fact]
    public async Task A_subject_is_found_when_its_latitude_and_longitude_came_in_different_commits()
    {
        using var store = QuadStore.Open(new StoreOptions());
        await AddAsync(store, "a", "lat", Number("50.85"));
        using var half = store.OpenSnapshot();
        await AddAsync(store, "a", "long", Number("4.35"));
        await AddAsync(store, "b", "lat", Number("50.85"));
        using var whole = store.OpenSnapshot();

        Assert.Empty(Texts(half, Brussels));
        Assert.DoesNotContain(whole.Search(SpatialKeys.Positions, new GeometryBox(-180, -90, 180, 90)), id => Text(whole, id) == "http://example.org/b");
        Assert.Equal(["http://example.org/a"], whole.Search(SpatialKeys.Positions, Brussels).Select(id => Text(whole, id)));
    }

    [Fact]
    public async Task A_subject_that_moved_is_found_where_it_was_by_the_snapshot_from_before()
    {
        using var store = QuadStore.Open(new StoreOptions());
        await AddAsync(store, "a", "lat", Number("50.85"));
        await AddAsync(store, "a", "long", Number("4.35"));
        using var before = store.OpenSnapshot();
        using (var transaction = await store.BeginAsync())
        {
            transaction.Delete(Id(transaction, "a"), Predicate(transaction, "lat"), transaction.GetOrAdd(Number("50.85").ToView(new())), TermId.DefaultGraph);
            transaction.Insert(Id(transaction, "a"), Predicate(transaction, "lat"), transaction.GetOrAdd(Number("10").ToView(new())), TermId.DefaultGraph);
            await transaction.CommitAsync();
        }

        using var after = store.OpenSnapshot();
        Assert.Single(before.Search(SpatialKeys.Positions, Brussels));
        Assert.Single(after.Search(SpatialKeys.Positions, new GeometryBox(4, 9, 5, 11)));
    }

    [Fact]
    public async Task A_store_that_is_opened_again_knows_its_places()
    {
        using var folder = new TemporaryFolder();
        var options = new StoreOptions { Location = folder.Path };
        await using (var store = QuadStore.Open(options))
        {
            await AddGeometryAsync(store, "POINT(4.35 50.85)");
            await store.CheckpointAsync();
            await AddGeometryAsync(store, "POINT(4.36 50.85)");
            await AddAsync(store, "a", "lat", Number("50.85"));
            await AddAsync(store, "a", "long", Number("4.35"));
        }

        await using var opened = QuadStore.Open(options);
        using var snapshot = opened.OpenSnapshot();
        Assert.Equal(["POINT(4.35 50.85)", "POINT(4.36 50.85)"], Texts(snapshot, Brussels));
        Assert.Single(snapshot.Search(SpatialKeys.Positions, Brussels));
    }

    [Fact]
    public async Task Questions_asked_for_the_first_time_while_others_write_find_what_their_snapshot_shows()
    {
        using var folder = new TemporaryFolder();
        var options = new StoreOptions { Location = folder.Path };
        for (var round = 0; round < 20; round++)
        {
            await using var store = QuadStore.Open(options);
            var writing = Task.Run(async () =>
            {
                for (var number = 0; number < 5; number++)
                {
                    await AddAsync(store, $"r{round}n{number}", "lat", Number("50.85"));
                    await AddAsync(store, $"r{round}n{number}", "long", Number("4.35"));
                }
            });
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            {
                // Two statements a subject.
                using var snapshot = store.OpenSnapshot();
                Assert.Equal(snapshot.QuadCount / 2, snapshot.Search(SpatialKeys.Positions, Brussels).Distinct().Count(id => IsWhole(snapshot, id)));
            })).Append(writing));
        }

        static bool IsWhole(StoreSnapshot snapshot, TermId subject)
        {
            var cursor = snapshot.Scan(QuadOrder.Spo, new(subject, default, default), snapshot.AllGraphs, ScanMode.Quads);
            return cursor.Next(new ulong[3], [], [], [], 3) == 2;
        }
    }

    private static IEnumerable<string> Texts(StoreSnapshot snapshot, GeometryBox box) =>
        [.. snapshot.Search(SpatialKeys.Geometries, box).Select(id => Text(snapshot, id)).Order(StringComparer.Ordinal)];

    private static string Text(StoreSnapshot snapshot, TermId id) => Encoding.UTF8.GetString(snapshot.Resolve(id, new()).Value);

    private static Task AddGeometryAsync(QuadStore store, string text) => AddAsync(store, "s", "asWKT", Wkt(text));

    private static async Task AddAsync(QuadStore store, string subject, string predicate, Literal value)
    {
        using var transaction = await store.BeginAsync();
        Insert(transaction, subject, predicate, value);
        await transaction.CommitAsync();
    }

    private static void Insert(StoreTransaction transaction, string subject, string predicate, Literal value) =>
        transaction.Insert(Id(transaction, subject), Predicate(transaction, predicate), transaction.GetOrAdd(value.ToView(new())), TermId.DefaultGraph);

    private static TermId Id(StoreTransaction transaction, string subject) => transaction.GetOrAdd(new Iri("http://example.org/" + subject).ToView(new()));

    private static TermId Predicate(StoreTransaction transaction, string name) => transaction.GetOrAdd(new Iri("http://www.w3.org/2003/01/geo/wgs84_pos#" + name).ToView(new()));

    private static Literal Wkt(string text) => new(text, new Iri("http://www.opengis.net/ont/geosparql#wktLiteral"));

    private static Literal Number(string text) => new(text, XsdVocabulary.Decimal);
}
