using Microsoft.AspNetCore.Http;
using Mutualisons.Rdf;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;
using Mutualisons.Web.Sparql;

namespace Mutualisons.Web.GraphStore;

/// <summary>Sends a graph as far as the caller may see it; a hidden one is not there.</summary>
internal sealed class GraphStoreReader(CallerSnapshots snapshots, TripleStream triples, ProblemFactory problems, WebOptions options)
{
    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly TripleStream _triples = triples;
    private readonly ProblemFactory _problems = problems;
    private readonly WebOptions _options = options;

    /// <summary>GET and HEAD; null is the unnamed graph, which is always there.</summary>
    public async Task<IResult> SendAsync(HttpContext context, Iri? graph)
    {
        if (MediaNegotiator.Choose(SparqlForms.Triples, context.Request.Headers.Accept) is not { } form)
        {
            return _problems.Create(ProblemType.NotAcceptable, Refusals.OnOffer(SparqlForms.Triples));
        }

        await using var snapshot = await _snapshots.OpenAsync(context);
        if (graph is not null && !await GraphContent.ExistsAsync(snapshot, graph, _options.Limits, context.RequestAborted))
        {
            return _problems.Create(ProblemType.NotFound, GraphStoreRefusals.NoGraph(graph.Value));
        }

        await _triples.SendAsync(context, form, snapshot.ReadGraphsAsync(GraphContent.SetOf(graph), _options.Limits, context.RequestAborted));
        return Results.Empty;
    }
}
