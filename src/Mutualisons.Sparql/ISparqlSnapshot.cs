namespace Mutualisons.Sparql;

/// <summary>One commit seen through one view; any number of queries may run on it at once.</summary>
/// <remarks>
/// Failures while rows are read: <see cref="QueryTimeoutException"/> and <see cref="QueryBudgetException"/> when a limit is spent,
/// <see cref="SnapshotExpiredException"/> when the lease was held too long, <see cref="OperationCanceledException"/> on cancellation.
/// </remarks>
public interface ISparqlSnapshot : IAsyncDisposable
{
    /// <summary>The commit's number; 0 before the first.</summary>
    long Commit { get; }

    /// <summary>When that commit was made, in UTC.</summary>
    DateTimeOffset CommitTime { get; }

    /// <summary>The view that every query here is answered through.</summary>
    DatasetView View { get; }

    /// <summary>The same commit through another view: how a caller's view is computed from the snapshot that it is used with. Disposing of either releases that one only.</summary>
    ISparqlSnapshot WithView(DatasetView view);

    /// <summary>Runs a SELECT; rows leave as soon as the plan allows.</summary>
    IAsyncEnumerable<SolutionBatch> SelectAsync(SelectQuery query, QueryOptions options, CancellationToken cancellationToken = default);

    /// <summary>Runs an ASK.</summary>
    ValueTask<bool> AskAsync(AskQuery query, QueryOptions options, CancellationToken cancellationToken = default);

    /// <summary>Runs a CONSTRUCT or a DESCRIBE: three columns (subject, predicate, object), each triple once.</summary>
    /// <exception cref="ArgumentException">The query is a SELECT or an ASK.</exception>
    IAsyncEnumerable<SolutionBatch> ConstructAsync(SparqlQuery query, QueryOptions options, CancellationToken cancellationToken = default);

    /// <summary>Runs a query of any form to its end, or to the limit that stops it, and tells how; its answer is only counted.</summary>
    /// <exception cref="QueryNotSupportedException">The engine does not have <see cref="EngineCapabilities.Explanations"/>, or something that the query asks for.</exception>
    ValueTask<QueryExplanation> ExplainAsync(SparqlQuery query, QueryOptions options, CancellationToken cancellationToken = default) =>
        throw new QueryNotSupportedException("This engine does not explain how it runs queries.");

    /// <summary>The quads of the given graphs, four columns (subject, predicate, object, graph; unbound for the unnamed graph), as far as the view shows them.</summary>
    IAsyncEnumerable<SolutionBatch> ReadGraphsAsync(GraphSet graphs, QueryOptions options, CancellationToken cancellationToken = default);

    /// <summary>The graphs that hold at least one quad and that the view shows, with their last changes up to this commit.</summary>
    /// <remarks>In a transaction's pending state, what is not committed yet counts as changed by the commit before, or not at all.</remarks>
    IAsyncEnumerable<GraphInfo> ListGraphsAsync(CancellationToken cancellationToken = default);
}
