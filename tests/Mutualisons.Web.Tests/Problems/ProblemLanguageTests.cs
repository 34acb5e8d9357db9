using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Problems;

/// <summary>Errors reach programs as RFC 9457 has it, and people as a page in their language.</summary>
public sealed class ProblemLanguageTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private const string Deleted = """
        @prefix as: <https://www.w3.org/ns/activitystreams#> . @prefix mut: <https://w3id.org/mutualisons/ns#> .
        <graph/system> { <graph/gone> mut:audience mut:Public . }
        <graph/gone> { <id/actor/gone> a as:Tombstone ; as:formerType mut:Actor . }
        """;

    [Fact]
    public async Task A_program_that_names_no_language_gets_english_json()
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("/doc/actor/none", "*/*");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            $$"""{"type":"{{server.BaseIri}}problems/not-found","title":"There is nothing here","status":404,"detail":"Nothing is known of <{{server.BaseIri}}id/actor/none>."}""",
            await response.Content.ReadAsStringAsync());
        Assert.Equal(["en"], response.Content.Headers.ContentLanguage);
        Assert.Equal("Accept, Accept-Language", string.Join(", ", response.Headers.Vary));
    }

    [Theory]
    [InlineData("/actors?colour=red", "fr-BE, en;q=0.5", "fr", "« colour » n'est pas connu")]
    [InlineData("/actors?colour=red", "nl", "nl", "'colour' is niet bekend")]
    [InlineData("/actors?colour=red&lang=nl", "fr", "nl", "'colour' is niet bekend")]
    [InlineData("/actors?colour=red", "de, *", "en", "'colour' is not known")]
    public async Task A_program_may_ask_for_a_language(string path, string accepted, string language, string said)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync(path, "application/json", ("Accept-Language", accepted));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(ProblemType.BadParameter.Title.In(language), problem.RootElement.GetProperty("title").GetString());
        Assert.StartsWith(said, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere", Browser, 404, "not-found")]
    [InlineData("/doc/actor/none", Browser, 404, "not-found")]
    [InlineData("/doc/actor/none.html", Browser, 404, "not-found")]
    [InlineData("/actors?colour=red", Browser, 400, "bad-parameter")]
    [InlineData("/sparql?query=SELEKT", Browser, 400, "syntax-error")]
    [InlineData("/rdf-graph-store?default", "text/html", 406, "not-acceptable")]
    public async Task A_browser_gets_a_page_in_its_language_with_the_same_status(string path, string accept, int status, string name)
    {
        await using var server = await StartAsync();
        var type = ProblemType.All.Single(type => type.Name == name);
        foreach (var language in new[] { "fr", "nl", "en" })
        {
            using var response = await server.GetAsync(path, accept, ("Accept-Language", language));
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal([language], response.Content.Headers.ContentLanguage);
            Assert.Equal("Accept, Accept-Language", string.Join(", ", response.Headers.Vary));
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(type.Title.In(language), page.QuerySelector("h1")!.TextContent);
            Assert.NotEmpty(page.QuerySelector("p.lead")!.TextContent);
            Assert.Contains(type.Advice.In(language), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
            Assert.Contains($"{server.BaseIri}?lang={language}", links);
            Assert.Contains($"{server.BaseIri}problems/{name}?lang={language}", links);
        }
    }

    [Fact]
    public async Task A_page_asks_again_in_another_language_what_was_asked()
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("/actors?colour=%22%3E%3Cscript%3E&lang=nl", Browser);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains($"{server.BaseIri}actors?lang=nl", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Equal($"{server.BaseIri}actors?colour=%22%3E%3Cscript%3E&lang=fr", page.QuerySelector("header nav a[hreflang=fr]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("fr", "Erreur de syntaxe à la ligne 1, colonne 1 : ", " (en anglais)")]
    [InlineData("nl", "Syntaxisfout op regel 1, kolom 1: ", " (in het Engels)")]
    [InlineData("en", "line 1, column 1: ", "")]
    public async Task What_a_parser_says_stands_in_a_sentence_and_bears_its_language(string language, string sentence, string note)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("/sparql?query=SELEKT&lang=" + language, Browser);
        var lead = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).QuerySelector("p.lead")!;
        Assert.Equal(sentence + lead.QuerySelector("span[lang=en]")!.TextContent + note, lead.TextContent);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("nl")]
    public async Task A_deleted_record_is_gone_in_the_language_of_its_reader(string language)
    {
        await using var server = await StartAsync();
        await server.LoadAsync(Deleted);
        using var response = await server.GetAsync("/doc/actor/gone", Browser, ("Accept-Language", language));
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal(ProblemType.Gone.Title.In(language), page.QuerySelector("h1")!.TextContent);
        Assert.Contains(ProblemType.Gone.Advice.In(language), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_type_explains_itself_at_its_address()
    {
        await using var server = await StartAsync();
        foreach (var type in ProblemType.All)
        {
            var address = "/problems/" + type.Name;
            using var json = JsonDocument.Parse(await server.GetTextAsync(address));
            Assert.Equal(server.BaseIri + address[1..], json.RootElement.GetProperty("type").GetString());
            Assert.Equal(type.Title.English, json.RootElement.GetProperty("title").GetString());
            Assert.Equal(type.Status, json.RootElement.GetProperty("status").GetInt32());
            Assert.Equal(type.Advice.English, json.RootElement.GetProperty("explanation").GetString());
            foreach (var language in new[] { "fr", "nl", "en" })
            {
                var page = new HtmlParser().ParseDocument(await server.GetTextAsync($"{address}?lang={language}", Browser));
                Assert.Equal(type.Title.In(language), page.QuerySelector("h1")!.TextContent);
                Assert.Contains(type.Advice.In(language), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("*/*", false)]
    [InlineData("text/*", false)]
    [InlineData("application/ld+json, text/html;q=0.5", false)]
    [InlineData("text/html", true)]
    [InlineData(Browser, true)]
    public async Task Only_who_asks_for_html_above_all_gets_a_page(string? accept, bool isPage)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("/nowhere", accept);
        Assert.Equal(isPage ? "text/html" : "application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private static Task<WebServer> StartAsync() => WebServer.StartAsync(TestEngines.Create(EngineKind.Embedded));
}
