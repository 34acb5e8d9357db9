using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mutualisons.Formats;
using Mutualisons.Outbound;
using Mutualisons.Remote;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Outbound;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Sparql;

/// <summary>Who reads the answer has to learn whose fault it is that SERVICE or LOAD gave nothing: the query's, the other server's, or its slowness (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3">RFC 9110, section 15.6.3</see>).</summary>
public sealed class RemoteFailureTests : IAsyncLifetime, IDisposable
{
    private readonly LoopbackServer _other = new(AnswerAsync);
    private OutboundClient _http = null!;
    private WebServer _server = null!;

    private string Closed => "http://127.0.0.1:9/";

    [Theory]
    [InlineData("error", 502, "remote-failed", "answered 500: it broke")]
    [InlineData("garbage", 502, "remote-failed", "line 1")]
    [InlineData("page", 502, "remote-failed", "text/html")]
    [InlineData("half", 502, "remote-failed", "broke off")]
    [InlineData("round", 502, "remote-failed", "redirects")]
    [InlineData("large", 502, "remote-failed", "more than")]
    [InlineData("slow", 504, "remote-too-late", "took longer")]
    [InlineData("astray", 400, "not-supported", "--allow-outbound")]
    public async Task A_failure_of_the_other_server_is_told_from_one_of_the_request(string path, int status, string type, string said)
    {
        foreach (var answer in new[] { await AskAsync(_other.Url + path), await LoadAsync(_other.Url + path) })
        {
            await CheckAsync(answer, status, type, _other.Url + path, said);
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_of_that_server()
    {
        foreach (var answer in new[] { await AskAsync(Closed), await LoadAsync(Closed) })
        {
            await CheckAsync(answer, 502, "remote-failed", Closed, "could not be reached");
        }
    }

    [Fact]
    public async Task A_place_that_is_not_allowed_is_a_failure_of_the_request()
    {
        foreach (var answer in new[] { await AskAsync("http://elsewhere.example/"), await LoadAsync("http://elsewhere.example/") })
        {
            await CheckAsync(answer, 400, "not-supported", "http://elsewhere.example/", "--allow-outbound");
        }
    }

    [Fact]
    public async Task A_service_that_fails_inside_an_update_is_told_the_same_way()
    {
        using var answer = await UpdateAsync($"INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE <{_other.Url}error> {{ ?s ?p ?o }} }}");
        await CheckAsync(answer, 502, "remote-failed", _other.Url, "answered 500");
    }

    [Theory]
    [InlineData("error")]
    [InlineData("slow")]
    public async Task Silent_goes_on_without(string path)
    {
        using var asked = await _server.GetAsync("/sparql?query=" + Uri.EscapeDataString($"SELECT * {{ SERVICE SILENT <{_other.Url}{path}> {{ ?s ?p ?o }} }}"));
        using var loaded = await UpdateAsync($"LOAD SILENT <{_other.Url}{path}>");
        Assert.Equal((200, 204), ((int)asked.StatusCode, (int)loaded.StatusCode));
    }

    [Theory]
    [InlineData("fr", "Un autre serveur")]
    [InlineData("nl", "Een andere server")]
    [InlineData("en", "Another server")]
    public async Task It_is_said_in_the_language_of_the_reader(string language, string start)
    {
        foreach (var (path, type) in new[] { ("error", ProblemType.RemoteFailed), ("slow", ProblemType.RemoteTooLate) })
        {
            using var answer = await AskAsync(_other.Url + path, language);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(type.Title.In(language), problem.RootElement.GetProperty("title").GetString());
            Assert.StartsWith(start, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    public async Task InitializeAsync()
    {
        _http = new OutboundClient(new OutboundOptions { Allow = [_other.Url, Closed], Timeout = TimeSpan.FromMilliseconds(700), MaxSize = 10_000, MaxRedirects = 2 });
        _server = await WebServer.StartAsync(
            TestEngines.Create(EngineKind.Embedded),
            options => options with { OpenWrites = true, ServiceClient = new HttpServiceClient(_http), DocumentClient = new HttpDocumentClient(_http, TextFormats.CreateRegistry()) });
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    public void Dispose()
    {
        _http.Dispose();
        _other.Dispose();
    }

    private static async Task AnswerAsync(LoopbackRequest request, Stream stream)
    {
        var isQuery = request.Target.Contains("query=", StringComparison.Ordinal);
        var type = isQuery ? "application/sparql-results+json" : "text/turtle";
        var path = request.Target.Split('?')[0];
        if (path == "/slow")
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(path switch
        {
            "/error" => LoopbackServer.Response("it broke", status: 500),
            "/page" => LoopbackServer.Response("<html>", "text/html"),
            "/half" => LoopbackServer.Response("   ", type).Replace("Content-Length: ", "Content-Length: 9", StringComparison.Ordinal),
            "/round" => LoopbackServer.Redirect(request.Target),
            "/astray" => LoopbackServer.Redirect("http://elsewhere.example/"),
            "/large" => LoopbackServer.Response(new string(' ', 20_000), type),
            _ => LoopbackServer.Response("{{ neither rows nor triples", type),
        }));
    }

    private static async Task CheckAsync(HttpResponseMessage answer, int status, string type, string place, string said)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(status == (int)answer.StatusCode, body);
            Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), answer.Content.Headers.ContentType);
            using var problem = JsonDocument.Parse(body);
            Assert.EndsWith("/problems/" + type, problem.RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
            var detail = problem.RootElement.GetProperty("detail").GetString();
            Assert.Contains(place, detail, StringComparison.Ordinal);
            Assert.Contains(said, detail, StringComparison.Ordinal);
        }
    }

    private Task<HttpResponseMessage> AskAsync(string endpoint, string language = "en") =>
        _server.GetAsync($"/sparql?lang={language}&query=" + Uri.EscapeDataString($"SELECT * {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }}"));

    private Task<HttpResponseMessage> LoadAsync(string document) => UpdateAsync($"LOAD <{document}>");

    private async Task<HttpResponseMessage> UpdateAsync(string update)
    {
        using var content = new StringContent(update, null, "application/sparql-update");
        return await _server.Client.PostAsync("/sparql", content);
    }
}
