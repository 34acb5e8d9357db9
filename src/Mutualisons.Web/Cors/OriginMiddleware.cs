using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Cors;

/// <summary>Refuses writes that a page of another site sends; what a query may do by POST stays allowed.</summary>
internal sealed class OriginMiddleware(RequestDelegate next, WebOptions options, ProblemFactory problems)
{
    private readonly RequestDelegate _next = next;
    private readonly ProblemFactory _problems = problems;
    private readonly string _ownOrigin = new Uri(options.Iris.Base.Value).GetLeftPart(UriPartial.Authority);

    /// <summary>Refuses a method that only writes; <c>/sparql</c> asks <see cref="IsForeign(HttpContext)"/> once it knows what is sent.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Items[typeof(OriginMiddleware)] = IsForeign(context.Request);
        var method = context.Request.Method;
        var isWrite = HttpMethods.IsPut(method) || HttpMethods.IsDelete(method) || HttpMethods.IsPatch(method)
            || (HttpMethods.IsPost(method) && !context.Request.Path.StartsWithSegments("/sparql", StringComparison.Ordinal));
        return isWrite && IsForeign(context.Request)
            ? _problems.Create(ProblemType.ForeignOrigin, Refusals.ForeignOrigin(context.Request.Headers.Origin.ToString())).ExecuteAsync(context)
            : _next(context);
    }

    /// <summary>Whether a page of another origin sends the request; programs send no Origin.</summary>
    public static bool IsForeign(HttpContext context) => context.Items[typeof(OriginMiddleware)] is true;

    // The base counts as own, and so does the very address that the browser shows.
    private bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && !origin.Equals(_ownOrigin, StringComparison.OrdinalIgnoreCase)
            && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
