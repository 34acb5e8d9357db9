using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Callers;
using Mutualisons.Web.JsonLd;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Search;

/// <summary>Sends suggestions as a JSON array of <c>label</c>, <c>lang</c>, <c>iri</c> and <c>kind</c>.</summary>
internal sealed class SuggestionDocuments(CallerSnapshots snapshots, SearchRequestReader requests, SuggestionReader suggestions)
{
    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly SearchRequestReader _requests = requests;
    private readonly SuggestionReader _suggestions = suggestions;

    /// <summary>The suggestions, or a problem.</summary>
    public async Task<IResult> SendAsync(HttpContext context)
    {
        var request = _requests.ReadSuggestion(context);
        await using var snapshot = await _snapshots.OpenAsync(context);
        var found = await _suggestions.ReadAsync(snapshot, request, context.RequestAborted);
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, JsonOutput.Options);
        json.WriteStartArray();
        foreach (var suggestion in found)
        {
            json.WriteStartObject();
            json.WriteString("label", suggestion.Label.LexicalForm);
            json.WriteString("lang", suggestion.Label.Language);
            json.WriteString("iri", suggestion.Record.Value);
            json.WriteString("kind", suggestion.Kind.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return new DocumentResult(output.WrittenMemory, Representation.Json.ContentType) { Vary = string.Empty };
    }
}
