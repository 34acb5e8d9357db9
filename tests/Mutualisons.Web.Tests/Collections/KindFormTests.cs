using System.Net;
using System.Text.Json;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Collections;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

/// <summary>Features, tables and pages of every kind, and of one that a test makes up.</summary>
public sealed class KindFormTests
{
    public static TheoryData<EngineKind> Engines { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Features_stand_where_their_place_or_commune_is(EngineKind engine)
    {
        await using var server = await CommonsServer.StartAsync(engine);
        foreach (var (path, point) in new (string, double[]?)[]
        {
            ("actor/grocery", [4.321, 50.811]), ("place/house", [4.3455, 50.8275]), ("room/house-hall", [4.3455, 50.8275]), ("equipment/projector", [4.3455, 50.8275]),
            ("event/tuesdays", [4.3455, 50.8275]), ("event/party", [4.322, 50.812]), ("offer/accounting", [4.345, 50.827]), ("offer/hall", [4.3455, 50.8275]), ("need/accounting", [4.32, 50.81]),
            ("circle/winds", [4.345, 50.827]), ("experiment/foyer", [4.345, 50.827]), ("contract/k7f3", null), ("document/guide", null), ("map/food", null), ("source/commons", null), ("currency/hour", null),
        })
        {
            using var feature = JsonDocument.Parse(await server.GetTextAsync($"/doc/{path}.geojson"));
            var geometry = feature.RootElement.GetProperty("geometry");
            Assert.Equal(point is null ? JsonValueKind.Null : JsonValueKind.Object, geometry.ValueKind);
            Assert.Equal(point, point is null ? null : geometry.GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()).ToArray());
        }

        using var both = JsonDocument.Parse(await server.GetTextAsync("/doc/currency/zwin.geojson"));
        Assert.Equal("GeometryCollection", both.RootElement.GetProperty("geometry").GetProperty("type").GetString());
        using var outline = JsonDocument.Parse(await server.GetTextAsync("/doc/commune/21013.geojson"));
        Assert.Equal("Polygon", outline.RootElement.GetProperty("geometry").GetProperty("type").GetString());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Tables_have_the_columns_of_the_kind_with_labels_in_the_language_asked(EngineKind engine)
    {
        await using var server = await CommonsServer.StartAsync(engine);
        foreach (var kind in Kinds.All.Collections)
        {
            var lines = (await server.GetTextAsync($"/{kind.CollectionPath}.csv")).Split("\r\n");
            Assert.Equal(string.Join(',', CollectionColumns.Of(kind)), lines[0]);
        }

        Assert.Equal("id,name,description,url,modified,sources,licences,lat,long,address,postcode,commune,categories,place,capacity,accessibility,amenities,conditions", (await server.GetTextAsync("/rooms.csv")).Split("\r\n")[0]);
        var room = (await server.GetTextAsync("/rooms.csv?lang=nl")).Split("\r\n")[1];
        Assert.EndsWith("Grote zaal,,,,Proef,https://creativecommons.org/publicdomain/zero/1.0/,50.8275,4.3455,\"Denkbeeldig Plein 3, 1060 Sint-Gillis\",1060,Sint-Gillis,,Huis,40,Rolstoel,Projector,Op aanvraag", room, StringComparison.Ordinal);
        var offer = (await server.GetTextAsync("/offers.csv?lang=en")).Split("\r\n")[1];
        Assert.Contains("Shared hands,Saint-Gilles,Euro; Local currency,Zwin,60 euros,2026-01-01T00:00:00+01:00,,Accounting,Under a day", offer, StringComparison.Ordinal);
        var currency = (await server.GetTextAsync("/currencies.csv?lang=fr")).Split("\r\n")[2];
        Assert.Contains("Forest; Saint-Gilles", currency, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Pages_ask_for_each_filter_in_the_words_of_the_table(EngineKind engine)
    {
        await using var server = await CommonsServer.StartAsync(engine);
        foreach (var language in new[] { "fr", "nl", "en" })
        {
            foreach (var kind in Kinds.All.Collections)
            {
                var page = WebUtility.HtmlDecode(await server.GetTextAsync($"/{kind.CollectionPath}?lang={language}", "text/html"));
                Assert.Contains(kind.Labels[language].Many, page, StringComparison.OrdinalIgnoreCase);
                Assert.All(kind.Filters, filter => Assert.Contains($"<label>{filter.Labels.In(language)}<", page, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Nothing_of_a_private_graph_stands_in_a_list(EngineKind engine)
    {
        await using var server = await CommonsServer.StartAsync(engine);
        foreach (var path in new[] { "/contracts", "/contracts.csv", "/contracts.geojson", "/contracts.html", "/doc/contract/k7f3.ttl", "/doc/contract/k7f3.html" })
        {
            var text = await server.GetTextAsync(path);
            Assert.DoesNotContain("person", text, StringComparison.Ordinal);
            Assert.DoesNotContain("placement", text, StringComparison.Ordinal);
            Assert.DoesNotContain("38.0", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_kind_that_is_one_row_more_has_a_collection_with_filters_columns_and_terms(EngineKind engine)
    {
        var wheel = new Iri(Mut.Namespace + "wheels");
        var cart = new Kind
        {
            Name = "cart",
            CollectionPath = "carts",
            Axis = Axis.Places,
            Labels = new Dictionary<string, KindLabels> { ["fr"] = new("charrette", "charrettes"), ["nl"] = new("kar", "karren"), ["en"] = new("cart", "carts") },
            Class = new(Mut.Namespace + "Cart"),
            Location = new(FieldPath.Parse("schema:containedInPlace")),
            Filters = [new("wheels", new("Roues", "Wielen", "Wheels"), FilterType.AtLeast, FieldPath.Parse("mut:wheels"))],
            Columns = [new("wheels", FieldPath.Parse("mut:wheels"))],
            Terms = [new("Cart", new(Mut.Namespace + "Cart"), Coercion.Class), new("wheels", wheel, Coercion.Plain)],
        };
        await using var server = await CommonsServer.StartAsync(engine, null, options => options with { Kinds = Kinds.All.With(cart) });
        await server.LoadAsync("""
            @prefix mut: <https://w3id.org/mutualisons/ns#> . @prefix schema: <https://schema.org/> .
            <graph/commons/public> {
              <id/cart/red> a mut:Cart ; schema:name "Rouge"@fr ; mut:wheels 2 ; schema:containedInPlace <id/place/yard> .
              <id/cart/blue> a mut:Cart ; schema:name "Bleue"@fr ; mut:wheels 4 ; schema:containedInPlace <id/place/house> .
            }
            """);
        Assert.Equal("blue red", await CommonsServer.SlugsAsync(server, "/carts"));
        Assert.Equal("blue", await CommonsServer.SlugsAsync(server, "/carts?wheels=3&commune=21013"));
        Assert.Contains(",Saint-Gilles,4\r\n", await server.GetTextAsync("/carts.csv?lang=fr"), StringComparison.Ordinal);
        Assert.Contains("<label>Wielen<", await server.GetTextAsync("/carts.html?lang=nl"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await server.GetTextAsync("/doc/cart/red.jsonld"));
        Assert.Equal("Cart", json.RootElement.GetProperty("type")[0].GetString());
        Assert.Equal(2, json.RootElement.GetProperty("wheels").GetInt32());
        using var context = JsonDocument.Parse(await server.GetTextAsync("/context/v1.jsonld"));
        Assert.Equal(wheel.Value, context.RootElement.GetProperty("@context").GetProperty("wheels").GetProperty("@id").GetString());
        Assert.Contains("karren", await server.GetTextAsync("/?lang=nl", "text/html"), StringComparison.Ordinal);
    }
}
