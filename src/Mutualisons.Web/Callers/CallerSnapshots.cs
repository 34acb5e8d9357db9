using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Callers;

/// <summary>Opens the newest commit through the view of whoever asks; no request reads any other way.</summary>
internal sealed class CallerSnapshots(ISparqlEngine engine, AudienceViews views, WebOptions options)
{
    private readonly ISparqlEngine _engine = engine;
    private readonly AudienceViews _views = views;
    private readonly WebOptions _options = options;

    /// <summary>Who sends a request: whoever reaches the socket in the store's folder holds that folder.</summary>
    public Caller CallerOf(HttpContext context)
    {
        if (AdministratorSocket.IsUsedBy(context))
        {
            return Caller.Administrator;
        }

        return _options.OpenWrites ? Caller.OpenWriter : Caller.Anonymous;
    }

    /// <summary>The newest commit as the caller may see it, all visible graphs merged: what pages, documents and collections show.</summary>
    public async ValueTask<ISparqlSnapshot> OpenAsync(HttpContext context) => await OpenAsync(context, DefaultGraph.Union);

    /// <summary>The newest commit as the caller's queries see it, with the default graph that the server is set to.</summary>
    public async ValueTask<ISparqlSnapshot> OpenForQueriesAsync(HttpContext context) => await OpenAsync(context, _options.DefaultGraph);

    private async ValueTask<ISparqlSnapshot> OpenAsync(HttpContext context, DefaultGraph defaultGraph)
    {
        // The view is computed from the commit that it is then used with.
        await using var everything = await _engine.OpenSnapshotAsync(DatasetView.Everything, context.RequestAborted);
        var visible = await _views.VisibleAsync(everything, CallerOf(context), context.RequestAborted);
        return everything.WithView(defaultGraph == DefaultGraph.Union ? DatasetView.Union(visible) : DatasetView.UnnamedDefault(visible));
    }

    /// <summary>What a caller's writes may read and change.</summary>
    public async ValueTask<TransactionOptions> WriteOptionsAsync(HttpContext context)
    {
        var caller = CallerOf(context);
        await using var snapshot = await OpenForQueriesAsync(context);
        return new()
        {
            Author = caller == Caller.Administrator ? "administrator" : "anonymous",
            View = snapshot.View,
            Writable = _views.Writable(caller),
        };
    }
}
