using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Sparql;

/// <summary>Reads the request forms of the SPARQL 1.1 Protocol: query by GET, by POST with URL-encoded parameters, by POST directly; update by both POST forms.</summary>
internal sealed class SparqlRequestReader(WebOptions options, BodySpool bodies, UpdateTexts texts)
{
    private const string QueryType = "application/sparql-query";
    private const string UpdateType = "application/sparql-update";
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly WebOptions _options = options;
    private readonly BodySpool _bodies = bodies;
    private readonly UpdateTexts _texts = texts;

    /// <summary>Whether a request says, before its body is read, that it is an update.</summary>
    public static bool IsUpdate(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(UpdateType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a GET.</summary>
    public SparqlRequest ReadGet(HttpRequest request)
    {
        if (request.Query.ContainsKey("update"))
        {
            throw Bad(SparqlRefusals.UpdateByGet());
        }

        return FromParameters(name => request.Query[name]);
    }

    /// <summary>Reads a POST of any form.</summary>
    public async Task<SparqlRequest> ReadPostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            throw Unsupported(request.ContentType);
        }

        Charset.EnsureUtf8(type);
        return type.MediaType.Value?.ToUpperInvariant() switch
        {
            "APPLICATION/X-WWW-FORM-URLENCODED" => await ReadFormAsync(request, cancellationToken),
            "APPLICATION/SPARQL-QUERY" => await ReadDirectAsync(request, false, cancellationToken),
            "APPLICATION/SPARQL-UPDATE" => await ReadDirectAsync(request, true, cancellationToken),
            _ => throw Unsupported(request.ContentType),
        };
    }

    private async Task<SparqlRequest> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, text) = await ReadUpdateAsync(request, Math.Min(_options.MaxFormSize, _options.MaxBodySize), cancellationToken);
        Dictionary<string, StringValues> form;
        try
        {
            form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
        }
        catch (InvalidDataException)
        {
            // what the framework throws at too many parameters
            throw Bad(SparqlRefusals.TooManyParameters());
        }

        var read = FromParameters(name => StringValues.Concat(form.GetValueOrDefault(name), request.Query[name]));
        if (!read.IsUpdate)
        {
            // A query has its own limits, and keeps no update waiting.
            text.Dispose();
        }

        return read;
    }

    private async Task<SparqlRequest> ReadDirectAsync(HttpRequest request, bool isUpdate, CancellationToken cancellationToken)
    {
        var text = isUpdate ? (await ReadUpdateAsync(request, _options.MaxBodySize, cancellationToken)).Body : await BodyReader.ReadAsync(request, _options.MaxQueryLength, cancellationToken);
        if (request.Query.ContainsKey("query") || request.Query.ContainsKey("update"))
        {
            throw Bad(SparqlRefusals.SentTwice());
        }

        return Create(text, isUpdate, name => request.Query[name]);
    }

    // Received first, and then, if it is large, waiting for its turn, which ends with the request.
    private async Task<(ReadOnlyMemory<byte> Body, UpdateText Text)> ReadUpdateAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        var received = await _bodies.ReadAsync(request, limit, cancellationToken);
        var text = await _texts.TakeAsync(checked((int)received.Length), cancellationToken);
        request.HttpContext.Response.RegisterForDispose(text);
        await received.ReadExactlyAsync(text.Bytes, cancellationToken);
        return (text.Bytes, text);
    }

    private SparqlRequest FromParameters(Func<string, StringValues> parameter)
    {
        var query = parameter("query");
        var update = parameter("update");
        if (query.Count + update.Count > 1)
        {
            throw Bad(SparqlRefusals.SentSeveral());
        }

        if (query.Count + update.Count == 0)
        {
            return Create(default(ReadOnlyMemory<byte>?), isUpdate: false, parameter);
        }

        var text = Encoding.UTF8.GetBytes((query.Count > 0 ? query : update).ToString());
        if (query.Count > 0 && text.Length > _options.MaxQueryLength)
        {
            throw new RequestException(ProblemType.TooLarge, SparqlRefusals.QueryTooLong(_options.MaxQueryLength, text.Length));
        }

        return Create(text, update.Count > 0, parameter);
    }

    private static SparqlRequest Create(ReadOnlyMemory<byte>? text, bool isUpdate, Func<string, StringValues> parameter) => new(
        text,
        isUpdate,
        isUpdate
            ? ReadDataset(parameter("using-graph-uri"), parameter("using-named-graph-uri"))
            : ReadDataset(parameter("default-graph-uri"), parameter("named-graph-uri")),
        ReadTimeout(parameter("timeout")),
        parameter("format") is [{ Length: > 0 } format] ? format : null,
        ReadExplain(parameter("explain")));

    private static DatasetClause? ReadDataset(StringValues defaults, StringValues named) =>
        defaults.Count + named.Count == 0 ? null : new(ReadIris(defaults), ReadIris(named));

    private static ValueList<Iri> ReadIris(StringValues values) => values.Select(ReadIri).ToValueList();

    private static Iri ReadIri(string? value) => value is not null && IriSyntax.IsValid(value)
        ? new(value)
        : throw new RequestException(ProblemType.BadParameter, SparqlRefusals.NoGraph(value ?? string.Empty));

    private static TimeSpan? ReadTimeout(StringValues values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        return double.TryParse(values.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : throw new RequestException(ProblemType.BadParameter, SparqlRefusals.Timeout(values.ToString()));
    }

    private static bool ReadExplain(StringValues values) => values.ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        var other => throw new RequestException(ProblemType.BadParameter, SparqlRefusals.Explain(other)),
    };

    private static RequestException Bad(Wording detail) => new(ProblemType.BadRequest, detail);

    private static RequestException Unsupported(string? type) => new(
        ProblemType.MediaType,
        SparqlRefusals.PostType($"{QueryType}, {UpdateType}, {FormType}", type ?? string.Empty));
}
