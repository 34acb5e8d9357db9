using Microsoft.AspNetCore.Http;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Sparql;

/// <summary>Runs a query on the caller's view and streams its answer in the form that the client wants.</summary>
internal sealed class QueryRunner(CallerSnapshots snapshots, TripleStream triples, SentQuery sent, WebOptions options)
{
    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly TripleStream _triples = triples;
    private readonly WebOptions _options = options;
    private readonly SentQuery _sent = sent;

    /// <summary>Parses and runs; whatever fails before the first byte becomes a problem.</summary>
    public async Task RunAsync(HttpContext context, SparqlRequest request)
    {
        var query = _sent.Parse(request);
        var form = ChooseForm(context.Request, request, query);
        var limits = QueryLimits.For(_options, request.Timeout);
        await using var snapshot = await _snapshots.OpenForQueriesAsync(context);
        query = await _sent.ResolveAsync(query, snapshot, limits, context.RequestAborted);
        switch (query)
        {
            case SelectQuery select when form == Representation.Html:
                await RowPage.SendAsync(context, _options, select.Variables, snapshot.SelectAsync(select, limits, context.RequestAborted));
                break;
            case SelectQuery select:
                await RowStream.SendAsync(context, _options, form, select.Variables, snapshot.SelectAsync(select, limits, context.RequestAborted));
                break;
            case AskQuery ask:
                await RowStream.SendAsync(context, form, await snapshot.AskAsync(ask, limits, context.RequestAborted));
                break;
            default:
                await _triples.SendAsync(context, form, snapshot.ConstructAsync(query, limits, context.RequestAborted));
                break;
        }
    }

    private static Representation ChooseForm(HttpRequest request, SparqlRequest asked, SparqlQuery query)
    {
        var offered = query switch
        {
            SelectQuery => SparqlForms.Rows,
            AskQuery => SparqlForms.Boolean,
            _ => SparqlForms.Triples,
        };
        if (asked.Format is { } name)
        {
            return offered.FirstOrDefault(form => form.Suffix == name)
                ?? throw new RequestException(ProblemType.BadParameter, SparqlRefusals.Format(offered.Select(form => form.Suffix).Where(suffix => suffix.Length > 0), name));
        }

        return MediaNegotiator.Choose(offered, request.Headers.Accept)
            ?? throw new RequestException(ProblemType.NotAcceptable, Refusals.OnOffer(offered));
    }
}
