using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Rdf;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.GraphStore;

/// <summary><c>/rdf-graph-store</c>: graphs as documents, named by parameter or by the path itself (<see href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</see>).</summary>
internal static class GraphStoreEndpoints
{
    private const string Root = "/rdf-graph-store";
    private const string Direct = Root + "/{**path}";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps both ways of naming.</summary>
    public static void MapGraphStore(this IEndpointRouteBuilder routes)
    {
        foreach (var route in new[] { Root, Direct })
        {
            routes.MapMethods(route, Reads, (HttpContext context, GraphStoreReader reader, WebOptions options) => reader.SendAsync(context, Target(context, options)));
            routes.MapPut(route, (HttpContext context, GraphStoreWriter writer, WebOptions options, CallerSnapshots callers, ProblemFactory problems) =>
                IfAllowedAsync(context, callers, problems, () => writer.PutAsync(context, Target(context, options))));
            routes.MapDelete(route, (HttpContext context, GraphStoreWriter writer, WebOptions options, CallerSnapshots callers, ProblemFactory problems) =>
                IfAllowedAsync(context, callers, problems, () => writer.DeleteAsync(context, Target(context, options))));
            routes.MapPost(route, (HttpContext context, GraphStoreWriter writer, WebOptions options, CallerSnapshots callers, ProblemFactory problems) =>
                IfAllowedAsync(context, callers, problems, () => writer.PostAsync(context, IsBare(context) ? NewGraph(options) : Target(context, options))));
        }
    }

    private static async Task<IResult> IfAllowedAsync(HttpContext context, CallerSnapshots callers, ProblemFactory problems, Func<Task<IResult>> write) =>
        WriteRefusal.Of(context, callers, problems) is { } refusal ? refusal : await write();

    // POST to the store itself makes a graph with a name of its own (section 5.5).
    private static bool IsBare(HttpContext context) =>
        context.Request.Path.Value!.TrimEnd('/') == Root && !context.Request.Query.ContainsKey("graph") && !context.Request.Query.ContainsKey("default");

    private static Iri NewGraph(WebOptions options) => new(options.Iris.At($"rdf-graph-store/{Guid.NewGuid()}"));

    /// <summary>The graph that a request names; null is the unnamed one.</summary>
    private static Iri? Target(HttpContext context, WebOptions options)
    {
        var query = context.Request.Query;
        if (context.Request.Path.Value!.TrimEnd('/') != Root)
        {
            return new(options.Iris.At(context.Request.Path.ToUriComponent()[1..]));
        }

        var graph = query["graph"];
        return (graph.Count, query.ContainsKey("default")) switch
        {
            (0, true) => null,
            (1, false) when IriSyntax.IsValid(graph.ToString()) => new(graph.ToString()),
            (1, false) => throw new RequestException(ProblemType.BadParameter, GraphStoreRefusals.NoIri(graph.ToString())),
            _ => throw new RequestException(ProblemType.BadRequest, GraphStoreRefusals.NameOne()),
        };
    }
}
