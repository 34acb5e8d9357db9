using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Sending;

/// <summary>Refuses bodies in a content coding that is not undone here, before anything takes them for text (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16">RFC 9110, section 15.5.16</see>).</summary>
internal sealed class ContentCodingMiddleware(RequestDelegate next, ProblemFactory problems)
{
    // Not Brotli: the framework reports damaged Brotli as if the program were wrong.
    private static readonly string[] Known = ["deflate", "gzip"];

    private readonly RequestDelegate _next = next;
    private readonly ProblemFactory _problems = problems;

    /// <summary>Lets plain bodies and those in one known coding pass; the framework's decompression, which comes next, undoes it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var coding = context.Request.Headers.ContentEncoding.ToString().Trim();
        if (coding.Length == 0 || coding.Equals("identity", StringComparison.OrdinalIgnoreCase) || Known.Contains(coding, StringComparer.OrdinalIgnoreCase))
        {
            return _next(context);
        }

        var known = string.Join(", ", Known);
        context.Response.Headers.AcceptEncoding = known;
        return _problems.Create(ProblemType.MediaType, Refusals.UnknownCoding(known, coding)).ExecuteAsync(context);
    }
}
