using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Web.Cors;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Callers;

/// <summary>Says who may not write, before anything of the request is read.</summary>
internal static class WriteRefusal
{
    /// <summary>The problem to answer with, or null when the caller may write.</summary>
    public static ProblemResult? Of(HttpContext context, CallerSnapshots callers, ProblemFactory problems)
    {
        if (OriginMiddleware.IsForeign(context))
        {
            return problems.Create(ProblemType.ForeignOrigin, Refusals.ForeignOrigin(context.Request.Headers.Origin.ToString()));
        }

        return callers.CallerOf(context) == Caller.Anonymous
            ? problems.Create(ProblemType.WritesClosed, Refusals.WritesClosed())
            : null;
    }
}
