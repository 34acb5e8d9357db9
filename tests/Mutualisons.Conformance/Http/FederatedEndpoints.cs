using System.Buffers;
using System.Net;
using System.Text;
using Mutualisons.Conformance.Sparql;
using Mutualisons.Outbound;
using Mutualisons.Rdf;
using Mutualisons.Remote;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Outbound;

namespace Mutualisons.Conformance.Http;

/// <summary>The endpoints that tests of SERVICE suppose, behind real HTTP: the server under test asks them through this client, which knows where they listen.</summary>
public sealed class FederatedEndpoints : IServiceClient, IDisposable
{
    private readonly LoopbackServer _server;
    private readonly OutboundClient _http;
    private readonly HttpServiceClient _client;
    private NaiveServices _services = new();

    public FederatedEndpoints()
    {
        _server = new LoopbackServer(async (request, stream) => await stream.WriteAsync(Encoding.UTF8.GetBytes(await AnswerAsync(request))));
        _http = new OutboundClient(new OutboundOptions { Allow = [_server.Url] });
        _client = new HttpServiceClient(_http);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ValueList<Term?>> SelectAsync(Iri endpoint, string query, ValueList<Variable> variables, CancellationToken cancellationToken) =>
        _client.SelectAsync(new Iri($"{_server.Url}?at={Uri.EscapeDataString(endpoint.Value)}"), query, variables, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _server.Dispose();
    }

    /// <summary>Puts up the endpoints of a test in place of those before.</summary>
    internal async Task PrepareAsync(TestCase test)
    {
        await _services.DisposeAsync();
        _services = await ServiceData.ReadAsync(test);
    }

    private async Task<string> AnswerAsync(LoopbackRequest request)
    {
        var parameters = $"{request.Target.Split('?')[1]}&{request.Body}".Split('&').Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
        var query = (SelectQuery)SparqlParser.ParseQuery(parameters["query"]);
        try
        {
            var rows = await _services.SelectAsync(new Iri(parameters["at"]), parameters["query"], query.Variables, default).ToListAsync();
            var output = new ArrayBufferWriter<byte>();
            SparqlResultWriter.Json.WriteSelect(query.Variables, new SparqlResultSet(query.Variables, rows.ToValueList()).ToBatches(), output);
            return LoopbackServer.Response(Encoding.UTF8.GetString(output.WrittenSpan), SparqlResultFormat.Json.MediaTypes[0]);
        }
        catch (ServiceException exception)
        {
            return LoopbackServer.Response(exception.Message, status: 404);
        }
    }
}
