using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Sparql;

/// <summary><c>/sparql</c>: queries, updates, and what the endpoint says of itself (<see href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</see>).</summary>
internal static class SparqlEndpoints
{
    private static readonly IReadOnlyList<Representation> DescriptionForms = [.. SparqlForms.Triples, Representation.Html];

    /// <summary>Maps it.</summary>
    public static void MapSparql(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sparql", [HttpMethods.Get, HttpMethods.Head], GetAsync);
        routes.MapPost("/sparql", PostAsync);
    }

    private static async Task<IResult> GetAsync(HttpContext context, SparqlRequestReader reader, QueryRunner queries, QueryExplainer explainer, SparqlHome home)
    {
        var request = reader.ReadGet(context.Request);
        if (request.Text is null)
        {
            return await home.DescribeAsync(context, DescriptionForms);
        }

        await (request.IsExplained ? explainer.RunAsync(context, request) : queries.RunAsync(context, request));
        return Results.Empty;
    }

    private static async Task<IResult> PostAsync(HttpContext context, SparqlRequestReader reader, QueryRunner queries, QueryExplainer explainer, UpdateRunner updates, CallerSnapshots callers, ProblemFactory problems)
    {
        var refusal = WriteRefusal.Of(context, callers, problems);
        if (refusal is not null && SparqlRequestReader.IsUpdate(context.Request))
        {
            // Nothing of what may not be written is read.
            return refusal;
        }

        var request = await reader.ReadPostAsync(context.Request, context.RequestAborted);
        if (request.Text is null)
        {
            return problems.Create(ProblemType.BadRequest, SparqlRefusals.NothingSent());
        }

        if (!request.IsUpdate)
        {
            await (request.IsExplained ? explainer.RunAsync(context, request) : queries.RunAsync(context, request));
            return Results.Empty;
        }

        if (request.IsExplained)
        {
            return problems.Create(ProblemType.BadRequest, SparqlRefusals.ExplainUpdate());
        }

        if (refusal is not null)
        {
            return refusal;
        }

        await updates.RunAsync(context, request);
        return TypedResults.NoContent();
    }
}
