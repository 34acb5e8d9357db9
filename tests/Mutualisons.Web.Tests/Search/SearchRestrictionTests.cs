using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Collections;
using Xunit;

namespace Mutualisons.Web.Tests.Search;

/// <summary>What narrows a search: fields, languages, phrases, beginnings, and words that must not be there (docs/search.md, "On the web").</summary>
public sealed class SearchRestrictionTests
{
    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_form_of_a_query_narrows_the_search(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        foreach (var (words, found) in new[]
        {
            // fields, by each of their names, and over groups
            ("name:boulangerie", "actor/named need/flour offer/open"),
            ("nom:boulangerie", "actor/named need/flour offer/open"),
            ("naam:boulangerie", "actor/named need/flour offer/open"),
            ("description:boulangerie", "actor/told"),
            ("Catégorie:boulangerie", "actor/classed"),
            ("place:forest", "actor/classed place/house room/hall"),
            ("name:forest", string.Empty),
            ("name:groentegroep", "actor/other"),
            ("kind:zalen", "room/hall"),
            ("name:\"du coin\"", "actor/named"),
            ("name:(fournil OR rénovation)", "actor/clean actor/told"),
            ("name:pain place:forest", "actor/classed place/house"),
            ("name:fournil OR category:bakery", "actor/classed actor/told"),
            ("boulangerie -name:boulangerie", "actor/classed actor/told"),
            ("pain NOT place:forest", "offer/open"),
            ("name:boul*", "actor/named need/flour offer/open"),
            ("name:boulangrie~", "actor/named need/flour offer/open"),
            ("description:boulangrie", "actor/told"),

            // without
            ("boul* AND coin", "actor/named"),
            ("fournil OR rénovation", "actor/clean actor/told"),
            ("(fournil OR rénovation) AND verven", "actor/clean"),
            ("boulangerie NOT (coin OR pain OR farine)", "actor/told"),
            ("\"maison du pain\"", "place/house room/hall"),
            ("\"pain maison\"", string.Empty),
            ("boulangrie~1", "actor/classed actor/named actor/told need/flour offer/open"),

            // a language, with the texts that have none
            ("boulangerie lang:nl", string.Empty),
            ("boulangerie lang:fr", "actor/classed actor/named actor/told need/flour offer/open"),
            ("lang:nl bakkerij", "actor/classed actor/clean"),
            ("bakkerij lang:fr", string.Empty),
            ("lang:fr,nl bakkerij", "actor/classed actor/clean"),
            ("pain lang:nl", "actor/classed"),
            ("pain lang:none", "actor/classed"),
            ("pain lang:*", "offer/open place/house room/hall"),
            ("forest lang:nl", "actor/classed"),
        })
        {
            Assert.Equal((words, found), (words, Sorted(await SearchServer.MembersAsync(server, SearchServer.Search(words)))));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_parameter_lang_restricts_hits_counts_and_facets(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        foreach (var (path, found, total) in new[]
        {
            ("/search?q=boulangerie&lang=nl", string.Empty, 0), ("/search?q=boulangerie&lang=fr", "actor/classed actor/named actor/told need/flour offer/open", 5),
            ("/search?q=pain&lang=en", "actor/classed", 1), ("/search?q=pain&lang=en&kind=place", string.Empty, 0), ("/search?q=zaal&lang=fr", string.Empty, 0), ("/search?q=zaal&lang=nl", "room/hall", 1),
        })
        {
            using var page = JsonDocument.Parse(await server.GetTextAsync(path, "application/ld+json"));
            Assert.Equal((path, found), (path, Sorted(SearchServer.Members(server, page.RootElement))));
            Assert.Equal(total, page.RootElement.GetProperty("totalItems").GetInt32());
        }

        using var first = JsonDocument.Parse(await server.GetTextAsync("/search?q=pain&lang=fr&limit=2", "application/ld+json"));
        Assert.All(
            first.RootElement.GetProperty("hasPart").EnumerateArray().Select(part => part.GetProperty("id").GetString()!).Append(first.RootElement.GetProperty("view").GetProperty("next").GetString()!),
            address => Assert.Contains("lang=fr", address, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Suggestions_are_names_in_the_language_or_in_none(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        foreach (var (path, labels) in new[]
        {
            ("/suggest?q=bou&lang=nl", string.Empty), ("/suggest?q=bou&lang=fr", "Boulangerie du coin|Pain de la boulangerie|Farine pour la boulangerie"), ("/suggest?q=pain&lang=nl", "Pain quotidien"), ("/suggest?q=voed&lang=nl", "Voedselteam Vorst"),
        })
        {
            using var found = JsonDocument.Parse(await server.GetTextAsync(path));
            Assert.Equal((path, labels), (path, string.Join('|', found.RootElement.EnumerateArray().Select(one => one.GetProperty("label").GetString()))));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Collections_read_the_same_queries(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        foreach (var (words, slugs) in new[]
        {
            ("name:boulangerie", "named"), ("description:boulangerie", "told"), ("category:boulangerie", "classed"), ("place:forest", "classed"), ("boulangerie -name:coin", "told classed"), ("boulangerie lang:nl", string.Empty),
            ("bakkerij lang:nl", "clean classed"), ("\"pain quotidien\"", "classed"), ("boul*", "named told classed"), ("fournil OR rénovation", "clean told"), ("boulangrie~", "named told classed"),
        })
        {
            Assert.Equal((words, slugs), (words, await CommonsServer.SlugsAsync(server, "/actors?q=" + Uri.EscapeDataString(words))));
        }

        // There lang is the language of labels, as for every collection.
        Assert.Equal("named told classed", await CommonsServer.SlugsAsync(server, "/actors?q=boulangerie&lang=nl"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Only_what_was_sought_in_a_field_is_marked_there(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind, """
            <graph/words/public> { <id/actor/both> a <https://w3id.org/mutualisons/ns#Actor> ; <https://schema.org/name> "Le Levain"@fr ; <http://purl.org/dc/terms/description> "Au Levain, on trouve du levain."@fr . }
            """);
        var both = await server.GetTextAsync("/search?q=levain", "text/html");
        Assert.Contains("Le <mark>Levain</mark>", both, StringComparison.Ordinal);
        Assert.Contains("du <mark>levain</mark>", both, StringComparison.Ordinal);
        var names = await server.GetTextAsync("/search?q=name:levain", "text/html");
        Assert.Contains("Le <mark>Levain</mark>", names, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>levain</mark>", names, StringComparison.Ordinal);
        var descriptions = await server.GetTextAsync("/search?q=description:levain", "text/html");
        Assert.DoesNotContain("Le <mark>Levain</mark>", descriptions, StringComparison.Ordinal);
        Assert.Contains("du <mark>levain</mark>", descriptions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=colour:red", "fr", "« colour: » n'est pas un champ")]
    [InlineData("/search?q=boulangerie+colour:red", "nl", "'colour:' is geen veld")]
    [InlineData("/actors?q=colour:(red+OR+blue)", "en", "the fields are category, description, kind, name, place, lang")]
    public async Task An_unknown_field_is_refused_with_those_there_are(string path, string language, string said)
    {
        await using var server = await SearchServer.StartAsync(EngineKind.Embedded);
        using var response = await server.GetAsync(path, "application/json", ("Accept-Language", language));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains(said, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://boulangerie.example/pain")]
    [InlineData("ouvert 12:30")]
    [InlineData("horaire : 9h")]
    [InlineData("\"colour:red\"")]
    [InlineData("a:b")]
    [InlineData("lang:")]
    public async Task A_colon_elsewhere_is_no_field(string words)
    {
        await using var server = await SearchServer.StartAsync(EngineKind.Embedded);
        using var response = await server.GetAsync(SearchServer.Search(words), "application/json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_language_of_the_page_is_another_parameter_and_never_restricts()
    {
        await using var server = await SearchServer.StartAsync(EngineKind.Embedded);
        var page = new HtmlParser().ParseDocument(await server.GetTextAsync("/search?q=boulangerie&labels=nl", "text/html"));
        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(5, page.QuerySelectorAll("ul.cards li").Length);
        Assert.All(page.QuerySelectorAll("form[role=search] input[type=hidden]"), input => Assert.Equal(("labels", "nl"), (input.GetAttribute("name"), input.GetAttribute("value"))));
        foreach (var link in page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Where(href => href.Contains("/search", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("lang=", link, StringComparison.Ordinal);
            Assert.Contains("labels=", link, StringComparison.Ordinal);
        }

        var restricted = new HtmlParser().ParseDocument(await server.GetTextAsync("/search?q=pain&lang=nl&labels=en", "text/html"));
        Assert.Equal("en", restricted.DocumentElement.GetAttribute("lang"));
        Assert.Single(restricted.QuerySelectorAll("ul.cards li"));
        Assert.Equal("nl", restricted.QuerySelector("main select[name=lang] option[selected]")!.GetAttribute("value"));
        Assert.Contains(restricted.QuerySelectorAll("header nav a"), link => link.GetAttribute("href")!.EndsWith("&lang=nl&limit=20&labels=fr", StringComparison.Ordinal));
    }

    private static string Sorted(string members) => string.Join(' ', members.Split(' ').Order(StringComparer.Ordinal));
}
