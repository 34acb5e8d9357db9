using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Sparql;

/// <summary>Runs a query and tells how, as text or JSON, to callers who may see every graph: what the planner expects is counted over all of them.</summary>
internal sealed class QueryExplainer(CallerSnapshots snapshots, SentQuery sent, WebOptions options)
{
    private static readonly Representation Text = new("Text", "text/plain", "txt", true);
    private static readonly Representation Json = Representation.Json with { Suffix = "json" };
    private static readonly Representation[] Forms = [Text, Json];

    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly SentQuery _sent = sent;
    private readonly WebOptions _options = options;

    /// <summary>Whether this caller may ask.</summary>
    public static bool IsOpenTo(Caller caller) => caller != Caller.Anonymous;

    /// <summary>Runs and tells; a query that a limit stops is told as far as it came.</summary>
    public async Task RunAsync(HttpContext context, SparqlRequest request)
    {
        if (!IsOpenTo(_snapshots.CallerOf(context)))
        {
            throw new RequestException(ProblemType.ExplainClosed, SparqlRefusals.ExplainClosed());
        }

        var form = ChooseForm(context.Request, request);
        var query = _sent.Parse(request);
        var limits = QueryLimits.For(_options, request.Timeout);
        await using var snapshot = await _snapshots.OpenForQueriesAsync(context);
        query = await _sent.ResolveAsync(query, snapshot, limits, context.RequestAborted);
        var explanation = await snapshot.ExplainAsync(query, limits, context.RequestAborted);
        context.Response.ContentType = form.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        await (form == Text
            ? context.Response.WriteAsync(QueryExplanationWriter.ToText(explanation, query.Prefixes), context.RequestAborted)
            : context.Response.Body.WriteAsync(QueryExplanationWriter.ToJson(explanation), context.RequestAborted).AsTask());
    }

    // Other forms that "format" names are forms of answers, which the page to write queries on always sends along.
    private static Representation ChooseForm(HttpRequest request, SparqlRequest asked) =>
        Forms.FirstOrDefault(form => form.Suffix == asked.Format)
        ?? MediaNegotiator.Choose(Forms, request.Headers.Accept)
        ?? throw new RequestException(ProblemType.NotAcceptable, Refusals.OnOffer(Forms));
}
