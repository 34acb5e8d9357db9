using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mutualisons.Web.Cors;

/// <summary>Lets pages of any site read, and none of another site write (<see href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, section 3.3</see>).</summary>
/// <remarks>There are no cookies, so <c>*</c> gives nothing away that a plain client could not read.</remarks>
internal sealed class CorsMiddleware(RequestDelegate next)
{
    private const string Exposed = "Link, ETag, Location, Retry-After, Content-Location";

    private readonly RequestDelegate _next = next;

    /// <summary>Answers preflights, and puts the headers on every other answer.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.OnStarting(() =>
            {
                headers.AccessControlAllowOrigin = "*";
                headers.AccessControlExposeHeaders = Exposed;
                return Task.CompletedTask;
            });
            return _next(context);
        }

        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, HEAD, POST, OPTIONS";
        headers.AccessControlAllowHeaders = "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since";
        headers.AccessControlMaxAge = "86400";
        headers[HeaderNames.Vary] = HeaderNames.AccessControlRequestHeaders;
        headers.Allow = "GET, HEAD, POST, PUT, DELETE, OPTIONS";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
