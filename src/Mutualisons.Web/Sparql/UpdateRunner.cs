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

    /// <summary>Checks, applies and commits; all of it or nothing.</summary>
    public async Task RunAsync(HttpContext context, SparqlRequest request)
    {
        var limits = new SparqlParserOptions { BaseIri = _options.Iris.Base, MaxLength = (int)Math.Min(_options.MaxBodySize, int.MaxValue) };
        var budget = QueryLimits.For(_options, request.Timeout);
        var update = await ResolveAsync(Read, context, budget);
        await using var transaction = await _engine.BeginAsync(await _callers.WriteOptionsAsync(context), context.RequestAborted);
        await transaction.ApplyAsync(update, budget, context.RequestAborted);
        var commit = await transaction.CommitAsync(context.RequestAborted);
        Log.Written(_logger, commit);

        void Read(Action<UpdateOperation> handle) => SparqlParser.ReadUpdate(request.Text!.Value.Span, operation => handle(WithDataset(operation, request.Dataset)), limits);
    }

    // The text is read twice: here, where its errors show before anybody waits for it, and while it is applied.
    private async Task<UpdateSource> ResolveAsync(UpdateSource update, HttpContext context, QueryOptions budget)
    {
        await using var snapshot = await _callers.OpenForQueriesAsync(context);
        return await _skolems.ResolveAsync(update, snapshot, budget, context.RequestAborted);
    }

    // The parameters stand for USING, and may not meet USING or WITH in the text (SPARQL 1.1 Protocol, section 2.2.3).
    private static UpdateOperation WithDataset(UpdateOperation operation, DatasetClause? dataset)
    {
        if (dataset is null || operation is not DeleteInsert change)
        {
            return operation;
        }

        return change.With is null && change.Using is null
            ? change with { Using = dataset }
            : throw new RequestException(ProblemType.BadRequest, SparqlRefusals.TwoDatasets());
    }
}
