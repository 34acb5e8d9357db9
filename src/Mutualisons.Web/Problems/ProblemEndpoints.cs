using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Mutualisons.Web.Problems;

/// <summary><c>/problems/{name}</c>: what the <c>type</c> of a problem means.</summary>
internal static class ProblemEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapProblems(this IEndpointRouteBuilder routes) => routes.MapGet("/problems/{name}", Explain);

    private static Results<ContentHttpResult, ProblemHttpResult> Explain(string name, ProblemFactory problems)
    {
        var type = ProblemType.All.FirstOrDefault(type => type.Name == name);
        return type is null
            ? problems.Create(ProblemType.NotFound, "There is no problem of that name.")
            : TypedResults.Text($"{type.Title} (status {type.Status}). The answer's 'detail' says what to do.\n");
    }
}
