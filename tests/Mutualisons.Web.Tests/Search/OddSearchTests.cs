using System.Net;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Search;

/// <summary>What people paste and programs send: every search is answered, or refused with what to do.</summary>
public sealed class OddSearchTests(OddSearchTests.Server servers) : IClassFixture<OddSearchTests.Server>
{
    private const string Data = """
        @prefix mut: <https://w3id.org/mutualisons/ns#> . @prefix schema: <https://schema.org/> .
        <graph/odd/public> {
          <id/actor/greek> a mut:Actor ; schema:name "Καφενείο της Πλατείας"@el .
          <id/actor/cyrillic> a mut:Actor ; schema:name "Хлебная лавка"@ru .
          <id/actor/cjk> a mut:Actor ; schema:name "東京の共同農園"@ja .
          <id/actor/arabic> a mut:Actor ; schema:name "مقهى الحي"@ar .
          <id/actor/emoji> a mut:Actor ; schema:name "Vélo 🚲 partagé"@fr .
          <id/actor/stop> a mut:Actor ; schema:name "Elle et lui"@fr .
        }
        <graph/system> { <graph/odd/public> mut:audience mut:Public . }
        """;

    [Theory]
    [InlineData("καφενειο", "actor/greek")]
    [InlineData("ΚΑΦΕΝΕΊΟ", "actor/greek")]
    [InlineData("плат", "")]
    [InlineData("хлебная", "actor/cyrillic")]
    [InlineData("ХЛЕБ*", "actor/cyrillic")]
    [InlineData("東京", "actor/cjk")]
    [InlineData("農園", "actor/cjk")]
    [InlineData("京東", "")]
    [InlineData("\"京東\"", "")]
    [InlineData("مقهى", "actor/arabic")]
    [InlineData("\u202Eمقهى\u202C", "actor/arabic")]
    [InlineData("🚲", "")]
    [InlineData("vélo 🚲", "actor/emoji")]
    [InlineData("elle et", "actor/stop")]
    [InlineData("et", "actor/stop")]
    [InlineData("\"velo", "actor/emoji")]
    [InlineData("velo\"", "actor/emoji")]
    [InlineData("«velo", "actor/emoji")]
    [InlineData("(velo", "actor/emoji")]
    [InlineData("velo))) OR", "actor/emoji")]
    [InlineData("velo AND NOT", "actor/emoji")]
    [InlineData("velo\u0001\t\u0007", "actor/emoji")]
    [InlineData("velo\u0000", "actor/emoji")]
    [InlineData("ve\u0301lo", "actor/emoji")]
    [InlineData("ｖéｌｏ", "actor/emoji")]
    [InlineData("-velo", "")]
    [InlineData("NOT velo", "")]
    [InlineData("OR AND NOT", "")]
    [InlineData("*", "")]
    [InlineData("~", "")]
    [InlineData("\"\"", "")]
    [InlineData("'; DROP TABLE texts; --", "")]
    [InlineData("}} UNION {{ ?s ?p ?o", "")]
    [InlineData("\\\" . ?s ?p ?o . \"", "")]
    public async Task Whatever_is_typed_finds_what_it_says(string words, string found)
    {
        Assert.Equal(found, await SearchServer.MembersAsync(servers.Web, SearchServer.Search(words)));
        foreach (var path in new[] { "/actors?q=", "/suggest?q=", "/search.html?q=", "/actors.html?q=" })
        {
            using var answer = await servers.Web.GetAsync(path + Uri.EscapeDataString(words));
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("%20%09", 400)]
    [InlineData("%C3", 200)]
    [InlineData("%ED%A0%80", 200)]
    [InlineData("name:", 200)]
    [InlineData("colour:red", 400)]
    public async Task Nothing_and_half_characters_are_answered_or_refused_clearly(string query, int status)
    {
        foreach (var path in new[] { "/search?q=", "/suggest?q=" })
        {
            using var answer = await servers.Web.GetAsync(path + query, "application/json");
            var expected = path == "/suggest?q=" && query.StartsWith("colour", StringComparison.Ordinal) ? 200 : status;
            Assert.Equal((path, expected), (path, (int)answer.StatusCode));
            if (expected == 400)
            {
                using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
            }
        }

        // An empty field of a form asks for nothing.
        using var list = await servers.Web.GetAsync("/actors?q=", "application/json");
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_how_long_it_may_be()
    {
        foreach (var path in new[] { "/search?q=", "/suggest?q=", "/actors?q=" })
        {
            foreach (var words in new[] { new string('a', 201), string.Concat(Enumerable.Repeat("mot ", 1_700)) })
            {
                using var answer = await servers.Web.GetAsync(path + words.Replace(' ', '+'), "application/json");
                Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
                Assert.Contains("200", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        Assert.Equal(string.Empty, await SearchServer.MembersAsync(servers.Web, SearchServer.Search(new string('a', 200))));
        Assert.Equal("actor/emoji", await SearchServer.MembersAsync(servers.Web, SearchServer.Search(string.Concat(Enumerable.Repeat("velo ", 40)))));
    }

    /// <summary>A server over names in several scripts.</summary>
    public sealed class Server : IAsyncLifetime
    {
        public WebServer Web { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Web = await WebServer.StartAsync(TestEngines.Create(EngineKind.Embedded));
            await Web.LoadAsync(Data);
        }

        public Task DisposeAsync() => Web.DisposeAsync().AsTask();
    }
}
