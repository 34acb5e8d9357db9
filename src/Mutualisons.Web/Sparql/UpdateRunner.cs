using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Sparql;

/// <summary>Runs an update request as one transaction.</summary>
internal sealed class UpdateRunner(ISparqlEngine engine, CallerSnapshots callers, WebOptions options, ILogger<UpdateRunner> logger)
{
    private readonly ISparqlEngine _engine = engine;
    private readonly CallerSnapshots _callers = callers;
    private readonly WebOptions _options = options;
    private readonly SkolemIris _skolems = new(options.Iris.GenidPrefix);
    private readonly ILogger _logger = logger;

    /// <summary>Parses, applies and commits; all of it or nothing.</summary>
    public async Task RunAsync(HttpContext context, SparqlRequest request)
    {
        var limits = new SparqlParserOptions { BaseIri = _options.Iris.Base, MaxLength = (int)Math.Min(_options.MaxBodySize, int.MaxValue) };
        var update = SparqlParser.ParseUpdate(request.Text, limits);
        if (request.Dataset is { } dataset)
        {
            update = update with { Operations = update.Operations.Select(operation => WithDataset(operation, dataset)).ToValueList() };
        }

        var budget = QueryLimits.For(_options, request.Timeout);
        update = await ResolveAsync(update, context, budget);
        await using var transaction = await _engine.BeginAsync(await _callers.WriteOptionsAsync(context), context.RequestAborted);
        await transaction.ApplyAsync(update, budget, context.RequestAborted);
        var commit = await transaction.CommitAsync(context.RequestAborted);
        Log.Written(_logger, commit);
    }

    private async Task<SparqlUpdate> ResolveAsync(SparqlUpdate update, HttpContext context, QueryOptions budget)
    {
        await using var snapshot = await _callers.OpenForQueriesAsync(context);
        return await _skolems.ResolveAsync(update, snapshot, budget, context.RequestAborted);
    }

    // The parameters stand for USING, and may not meet USING or WITH in the text (SPARQL 1.1 Protocol, section 2.2.3).
    private static UpdateOperation WithDataset(UpdateOperation operation, DatasetClause dataset)
    {
        if (operation is not DeleteInsert change)
        {
            return operation;
        }

        return change.With is null && change.Using is null
            ? change with { Using = dataset }
            : throw new RequestException(ProblemType.BadRequest, SparqlRefusals.TwoDatasets());
    }
}
