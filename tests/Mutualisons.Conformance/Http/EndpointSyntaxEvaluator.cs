using System.Net;
using System.Text.Json;
using Xunit;

namespace Mutualisons.Conformance.Http;

/// <summary>Syntax tests over HTTP: a text is malformed exactly when the answer is a problem that says so.</summary>
/// <remarks>A well-formed text may still be refused for other reasons, as SERVICE and LOAD are, or fail because nobody answers where it sends them.</remarks>
public sealed class EndpointSyntaxEvaluator(Endpoint endpoint)
{
    private const string Query = "application/sparql-query";
    private const string Update = "application/sparql-update";

    private readonly Endpoint _endpoint = endpoint;

    /// <summary>The query must be read.</summary>
    public void AcceptQuery(TestCase test) => Assert.False(IsRefused(test, Query));

    /// <summary>The query must be refused.</summary>
    public void RefuseQuery(TestCase test) => Assert.True(IsRefused(test, Query));

    /// <summary>The update must be read.</summary>
    public void AcceptUpdate(TestCase test) => Assert.False(IsRefused(test, Update));

    /// <summary>The update must be refused.</summary>
    public void RefuseUpdate(TestCase test) => Assert.True(IsRefused(test, Update));

    private bool IsRefused(TestCase test, string mediaType) => IsRefusedAsync(test, mediaType).GetAwaiter().GetResult();

    private async Task<bool> IsRefusedAsync(TestCase test, string mediaType)
    {
        await _endpoint.ClearAsync();
        using var response = await _endpoint.PostAsync(await File.ReadAllBytesAsync(test.GetFile(test.Action)), mediaType);
        Assert.True(response.StatusCode is < HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway, $"The answer is {response.StatusCode}.");
        if (response.StatusCode != HttpStatusCode.BadRequest)
        {
            return false;
        }

        using var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return problem.RootElement.GetProperty("type").GetString()!.EndsWith("/syntax-error", StringComparison.Ordinal);
    }
}
