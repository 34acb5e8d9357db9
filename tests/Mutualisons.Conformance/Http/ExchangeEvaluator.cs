using System.Net;
using System.Net.Http.Headers;
using Mutualisons.Conformance.Sparql;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Xunit;

namespace Mutualisons.Conformance.Http;

/// <summary>Tests of the protocols: sends the requests that the manifest describes, and checks the responses.</summary>
public sealed class ExchangeEvaluator(Endpoint endpoint)
{
    private readonly Endpoint _endpoint = endpoint;

    /// <summary>Every response must be as expected.</summary>
    public void Evaluate(TestCase test) => EvaluateAsync(test).GetAwaiter().GetResult();

    private async Task EvaluateAsync(TestCase test)
    {
        await _endpoint.ClearAsync();
        foreach (var (document, graph) in UpdateEvaluator.GraphsOf(test, test.Iri))
        {
            await _endpoint.LoadAsync(test, document, graph);
        }

        var variables = new Dictionary<string, string>();
        foreach (var message in HttpMessage.RequestsOf(test))
        {
            using var request = MakeRequest(message, variables);
            using var response = await _endpoint.SendAsync(request);
            await CheckAsync(message.Response, response);
            if (message.Response.Text(HttpVocabulary.ExpectedLocation) is { } variable)
            {
                variables[variable] = response.Headers.Location?.AbsoluteUri ?? throw new InvalidOperationException($"There is no Location in the answer to {Describe(response)}.");
            }
        }
    }

    private HttpRequestMessage MakeRequest(HttpMessage message, Dictionary<string, string> variables)
    {
        var path = variables.Aggregate(message.Text(HttpVocabulary.Path)!, (text, variable) => text.Replace(variable.Key, variable.Value, StringComparison.Ordinal));
        var address = path.StartsWith("/gsp", StringComparison.Ordinal) ? _endpoint.GraphStore + path[4..] : _endpoint.Sparql + path["/sparql/".Length..];

        // Escapes that need not be there are part of a test.
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var request = new HttpRequestMessage(new HttpMethod(message.Text(HttpVocabulary.Method)!), new Uri(address, options));
        if (message.Body is { } body)
        {
            var text = variables.Aggregate(body.Text, (text, variable) => text.Replace(variable.Key, variable.Value, StringComparison.Ordinal));
            request.Content = new ByteArrayContent(body.Encoding.GetBytes(text));
        }

        foreach (var (name, value) in message.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content ??= new ByteArrayContent([]);
                Assert.True(request.Content.Headers.TryAddWithoutValidation(name, value), name);
            }
        }

        return request;
    }

    private static async Task CheckAsync(HttpMessage expected, HttpResponseMessage response)
    {
        var statuses = expected.Values(HttpVocabulary.ExpectedStatus).Select(status => ((Iri)status).Value.Split('#')[1]).ToList();
        Assert.True(statuses.Exists(status => Matches(status, response.StatusCode)), $"{Describe(response)}, not {string.Join(" or ", statuses)}: {await response.Content.ReadAsStringAsync()}");
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? string.Empty;
        if (expected.Text(HttpVocabulary.ExpectedFormat) is { } format)
        {
            Assert.True(IsOfKind(format, mediaType), $"'{mediaType}' is not {format}");
        }

        if (expected.Text(HttpVocabulary.ExpectedBoolean) is { } boolean)
        {
            var answer = SparqlResultFormatRegistry.Default.FindReaderByMediaType(mediaType)!.Read(await response.Content.ReadAsByteArrayAsync());
            Assert.Equal(boolean == "true", answer.Boolean);
        }

        if (expected.Header("content-type") is { } type)
        {
            Assert.Equal(MediaTypeHeaderValue.Parse(type), response.Content.Headers.ContentType);
        }

        if (expected.Body is { } body)
        {
            var graph = Endpoint.Read(body.Encoding.GetBytes(body.Text), mediaType, response.RequestMessage!.RequestUri!.AbsoluteUri);
            Assert.True(DatasetIsomorphism.AreIsomorphic(graph, await Endpoint.ReadAsync(response)), $"{Describe(response)} with another graph: {await response.Content.ReadAsStringAsync()}");
        }
    }

    private static bool Matches(string expected, HttpStatusCode actual) => expected.StartsWith("StatusCode", StringComparison.Ordinal)
        ? expected["StatusCode".Length] - '0' == (int)actual / 100
        : Enum.Parse<HttpStatusCode>(expected) == actual;

    private static bool IsOfKind(string format, string mediaType) => format switch
    {
        "boolean" => mediaType == SparqlResultFormat.Json.MediaType || mediaType == SparqlResultFormat.Xml.MediaType,
        "tabular" => SparqlResultFormatRegistry.Default.FindReaderByMediaType(mediaType) is not null,
        "RDF" => mediaType is "text/turtle" or "application/rdf+xml" or "application/n-triples",
        _ => throw new InvalidOperationException($"What '{format}' stands for is not known."),
    };

    private static string Describe(HttpResponseMessage response) =>
        $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} is answered with {(int)response.StatusCode}";
}
