using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Health;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: so does its data.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps both; they say nothing else, since anybody may ask.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live\n"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<ContentHttpResult> ReadyAsync(ISparqlEngine engine, HttpContext context)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.None), context.RequestAborted);
        return TypedResults.Text("ready\n");
    }
}
