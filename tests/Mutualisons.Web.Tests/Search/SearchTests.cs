using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Mutualisons.Rdf;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Search;

/// <summary>What <c>/search</c> finds and how it says so, on every engine (docs/search.md, "On the web").</summary>
public sealed class SearchTests
{
    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Records_are_found_by_every_field_in_any_of_its_languages(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        foreach (var (words, found) in new[]
        {
            ("Fournil", "actor/told"), ("groentegroep", "actor/other"), ("matin", "actor/told"), ("BAKERY", "actor/classed"), ("alimentation", "actor/classed"), ("nourriture", "actor/classed"),
            ("1190", "actor/classed"), ("pain forest", "actor/classed place/house room/hall"), ("brood", string.Empty), ("boulangerie -coin -fournil -pain", "need/flour"), ("\"pain quotidien\"", "actor/classed"),
            ("salle maison", "room/hall"), ("renovation", "actor/clean"), ("vorst groenten", "actor/other"), ("voedselteamhuis", "actor/other"), ("(((", string.Empty),
        })
        {
            Assert.Equal((words, found), (words, await SearchServer.MembersAsync(server, SearchServer.Search(words))));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Names_come_before_descriptions_before_categories_and_what_is_over_does_not_come(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        var found = (await SearchServer.MembersAsync(server, SearchServer.Search("boulangerie"))).Split(' ');
        Assert.Equal("actor/named", found[0]);
        Assert.Equal(["actor/told", "actor/classed"], found[^2..]);
        Assert.Equal(["actor/classed", "actor/named", "actor/told", "need/flour", "offer/open"], found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Words_that_nobody_wrote_find_what_is_spelt_nearly_so_and_say_it(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        using var page = JsonDocument.Parse(await server.GetTextAsync(SearchServer.Search("boulangrie"), "application/ld+json"));
        Assert.StartsWith("actor/named", SearchServer.Members(server, page.RootElement), StringComparison.Ordinal);
        Assert.Contains("Boulangerie", page.RootElement.GetProperty("comment").GetProperty("en").ToString(), StringComparison.OrdinalIgnoreCase);

        // Nothing is guessed about a word that is there.
        Assert.Equal("actor/clean", await SearchServer.MembersAsync(server, SearchServer.Search("verven")));
        Assert.Equal("actor/other", await SearchServer.MembersAsync(server, SearchServer.Search("groentegroep")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_word_that_nothing_has_is_left_out_and_words_that_no_record_joins_find_each_their_own(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        Assert.Equal("actor/told", await SearchServer.MembersAsync(server, SearchServer.Search("fournil xyzzyplugh")));
        using var page = JsonDocument.Parse(await server.GetTextAsync(SearchServer.Search("fournil farine"), "application/ld+json"));
        Assert.Equal("actor/told need/flour", SearchServer.Members(server, page.RootElement));
        Assert.True(page.RootElement.TryGetProperty("comment", out _));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Kinds_are_counted_and_chosen_and_their_names_are_words(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        using var page = JsonDocument.Parse(await server.GetTextAsync(SearchServer.Search("boulangerie"), "application/ld+json"));
        Assert.Equal(5, page.RootElement.GetProperty("totalItems").GetInt32());
        var parts = page.RootElement.GetProperty("hasPart").EnumerateArray().ToDictionary(part => part.GetProperty("name").GetProperty("en").GetString()!, part => (Count: part.GetProperty("totalItems").GetInt32(), Id: part.GetProperty("id").GetString()!));
        Assert.Equal(["actors 3", "needs 1", "offers 1"], parts.Select(part => $"{part.Key} {part.Value.Count}").Order(StringComparer.Ordinal));
        foreach (var (_, part) in parts)
        {
            using var one = JsonDocument.Parse(await server.GetTextAsync(part.Id[(server.BaseIri.Length - 1)..], "application/ld+json"));
            Assert.Equal(part.Count, one.RootElement.GetProperty("totalItems").GetInt32());
        }

        Assert.Equal("offer/open", await SearchServer.MembersAsync(server, "/search?q=boulangerie&kind=offer"));
        Assert.Equal("room/hall", await SearchServer.MembersAsync(server, "/search?q=zalen"));
        Assert.Equal("need/flour", await SearchServer.MembersAsync(server, SearchServer.Search("besoin farine")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Pages_follow_each_other_and_every_form_says_the_same(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        var all = await SearchServer.MembersAsync(server, "/search?q=boulangerie");
        var walked = new List<string>();
        for (var next = "/search?q=boulangerie&limit=2"; next.Length > 0;)
        {
            using var page = JsonDocument.Parse(await server.GetTextAsync(next, "application/json"));
            walked.Add(SearchServer.Members(server, page.RootElement));
            next = page.RootElement.GetProperty("view").TryGetProperty("next", out var link) ? link.GetString()![(server.BaseIri.Length - 1)..] : string.Empty;
        }

        Assert.Equal(all, string.Join(' ', walked));
        Assert.Equal(3, walked.Count);
        var turtle = Documents.Parse(await server.GetTextAsync("/search.ttl?q=boulangerie"), "text/turtle", server.BaseIri);
        var quads = Documents.Parse(await server.GetTextAsync("/search?q=boulangerie", "application/n-quads"), "application/n-quads", server.BaseIri);
        Assert.True(turtle.Count > 20 && DatasetIsomorphism.AreIsomorphic(turtle, quads));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_page_has_a_form_facets_and_marked_snippets_and_escapes_all_else(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        var html = await server.GetTextAsync("/search?q=boulangerie+%3Cb%3E&labels=nl", "text/html");
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("boulangerie <b>", page.QuerySelector("main form input[name=q]")!.GetAttribute("value"));
        Assert.Equal("boulangerie <b>", page.QuerySelector("header form input[name=q]")!.GetAttribute("value"));
        Assert.Contains(page.QuerySelectorAll("main nav a"), link => link.GetAttribute("href")!.Contains("kind=actor", StringComparison.Ordinal) && link.TextContent == "organisaties (3)");
        Assert.All(page.QuerySelectorAll("ul.cards li"), card => Assert.NotEmpty(card.QuerySelectorAll("mark")));
        Assert.Contains("Une <mark>boulangerie</mark> &lt;coopérative&gt; &amp; ouverte", html, StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/actors", "/search", "/ontology", "/nowhere" })
        {
            using var response = await server.GetAsync(path, "text/html");
            Assert.NotNull(new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).QuerySelector("header form[action$='/search'] input[name=q]"));
        }
    }

    [Fact]
    public async Task Parameters_that_are_wrong_are_refused_and_answers_are_cached_like_collections()
    {
        await using var server = await SearchServer.StartAsync(EngineKind.Embedded);
        foreach (var path in new[] { "/search", "/search?q=+", "/search?q=a&kind=concept", "/search?q=a&page=2", "/search?q=a&limit=x", "/search?q=a&after=!", "/search?q=a&lang=de", "/search?q=a&q=b", "/suggest", "/search?q=a&labels=de", "/suggest?q=a&lang=de", "/search?q=" + new string('a', 201) })
        {
            using var response = await server.GetAsync(path, "application/json");
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, path);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }

        using var found = await server.GetAsync("/search?q=pain", null, ("Origin", "http://other.example.org"));
        Assert.Equal("*", found.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("Accept, Accept-Language", string.Join(", ", found.Headers.Vary));
        using var again = await server.GetAsync("/search?q=pain", null, ("If-None-Match", found.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotAcceptable, (await server.GetAsync("/search?q=pain", "image/png")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/search.csv?q=pain")).StatusCode);
    }
}
