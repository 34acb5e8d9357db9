using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Mutualisons.Web.Sending;

/// <summary>A whole document in memory, sent with a strong ETag over its bytes; answers 304 and HEAD (RFC 9110, section 13).</summary>
internal sealed class DocumentResult(ReadOnlyMemory<byte> body, string contentType) : IResult
{
    private readonly ReadOnlyMemory<byte> _body = body;
    private readonly string _contentType = contentType;

    /// <summary>The status of an answer with content.</summary>
    public int StatusCode { get; init; } = StatusCodes.Status200OK;

    /// <summary>When the visible data behind the document last changed; null when that is not known.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The Link header's values.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The request headers that the choice of document hangs on.</summary>
    public string Vary { get; init; } = "Accept";

    /// <summary>How long caches may keep it.</summary>
    public string CacheControl { get; init; } = "public, no-cache";

    /// <summary>The language of a page.</summary>
    public string? Language { get; init; }

    /// <summary>The document's own URL, when the one asked for chose among several.</summary>
    public string? Location { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = new EntityTagHeaderValue($"\"{WebEncoders.Base64UrlEncode(SHA256.HashData(_body.Span)[..18])}\"");
        var response = httpContext.Response;
        WriteHeaders(response, tag);
        if (StatusCode == StatusCodes.Status200OK && IsUnchanged(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = StatusCode;
        response.ContentType = _contentType;
        response.ContentLength = _body.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(_body, httpContext.RequestAborted).AsTask();
    }

    private void WriteHeaders(HttpResponse response, EntityTagHeaderValue tag)
    {
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = LastModified;
        response.Headers.CacheControl = CacheControl;
        if (Vary.Length > 0)
        {
            response.Headers.Append(HeaderNames.Vary, Vary);
        }

        if (Links.Count > 0)
        {
            response.Headers.Append(HeaderNames.Link, string.Join(", ", Links));
        }

        if (Language is not null)
        {
            response.Headers.ContentLanguage = Language;
        }

        if (Location is not null)
        {
            response.Headers[HeaderNames.ContentLocation] = Location;
        }
    }

    // If-None-Match decides alone when it is there (RFC 9110, section 13.2.2).
    private bool IsUnchanged(HttpRequest request, EntityTagHeaderValue tag)
    {
        var headers = request.GetTypedHeaders();
        if (headers.IfNoneMatch.Count > 0)
        {
            return headers.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
        }

        return headers.IfModifiedSince is { } since && LastModified is { } modified
            && modified.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
