using Microsoft.AspNetCore.Http;

namespace Mutualisons.Web.Resources;

/// <summary><c>303 See Other</c>, for any form of what is there.</summary>
internal sealed class SeeOtherResult(string location) : IResult
{
    private readonly string _location = location;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = _location;
        httpContext.Response.Headers.Append("Vary", "Accept");
        httpContext.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
