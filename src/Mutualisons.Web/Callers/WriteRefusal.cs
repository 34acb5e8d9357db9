using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Mutualisons.Domain;
using Mutualisons.Web.Cors;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Callers;

/// <summary>Says who may not write, before anything of the request is read.</summary>
internal static class WriteRefusal
{
    /// <summary>The problem to answer with, or null when the caller may write.</summary>
    public static ProblemHttpResult? Of(HttpContext context, CallerSnapshots callers, ProblemFactory problems)
    {
        if (OriginMiddleware.IsForeign(context))
        {
            return problems.Create(ProblemType.ForeignOrigin, $"The request comes from a page of '{context.Request.Headers.Origin}'.");
        }

        return callers.CallerOf(context) == Caller.Anonymous
            ? problems.Create(ProblemType.WritesClosed, "Anonymous writes are closed. On a server of your own, bound to this machine alone, 'mutualisons serve --open-writes' opens them; 'mutualisons update --server' and 'load --server' write as its administrator.")
            : null;
    }
}
