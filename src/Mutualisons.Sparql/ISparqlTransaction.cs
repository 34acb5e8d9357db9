using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>Changes that become visible together on commit, or not at all; not thread-safe. Disposing without a commit rolls back.</summary>
public interface ISparqlTransaction : IAsyncDisposable
{
    /// <summary>Applies an update request; each operation sees what the ones before it did, and when one fails none has happened.</summary>
    /// <param name="update">Is called once; runs on the engine's writing thread. What it throws is thrown on, and nothing has happened then.</param>
    /// <param name="options">The limits of the whole request.</param>
    /// <param name="cancellationToken">Stops between quads.</param>
    /// <exception cref="GraphAccessDeniedException">An operation would change a graph that is not writable.</exception>
    /// <exception cref="UpdateFailedException">An operation without SILENT cannot be done.</exception>
    ValueTask ApplyAsync(UpdateSource update, QueryOptions options, CancellationToken cancellationToken = default);

    /// <summary>Applies an update request that is in memory already.</summary>
    /// <exception cref="GraphAccessDeniedException">An operation would change a graph that is not writable.</exception>
    /// <exception cref="UpdateFailedException">An operation without SILENT cannot be done.</exception>
    ValueTask ApplyAsync(SparqlUpdate update, QueryOptions options, CancellationToken cancellationToken = default) => ApplyAsync(update.Push, options, cancellationToken);

    /// <summary>Adds the quads that <paramref name="source"/> pushes; one call is one document, so its blank nodes are fresh.</summary>
    /// <param name="source">Pushes quads into the handler, typically by calling a reader; runs on the engine's writing thread.</param>
    /// <param name="target">Where triples of the unnamed graph go; null leaves them there.</param>
    /// <param name="options">How long it may take, and what its IRIs may stand for.</param>
    /// <param name="cancellationToken">Stops between quads.</param>
    /// <returns>How many quads were new.</returns>
    /// <exception cref="GraphAccessDeniedException">A quad lies in a graph that is not writable.</exception>
    /// <exception cref="QueryTimeoutException">It took longer than it may.</exception>
    /// <exception cref="UpdateFailedException">A skolem IRI stands as a predicate or as the name of a graph.</exception>
    ValueTask<long> LoadAsync(Action<IRdfHandler> source, Iri? target, LoadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Opens the pending state for reading, as it is now; it must be disposed of before the next change.</summary>
    ValueTask<ISparqlSnapshot> OpenPendingAsync(DatasetView view, CancellationToken cancellationToken = default);

    /// <summary>What would be committed now: quads really added and really removed.</summary>
    IAsyncEnumerable<QuadChange> ReadChangesAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the changes durable and visible; with none, no commit is made and the newest one's number comes back.</summary>
    ValueTask<CommitInfo> CommitAsync(CancellationToken cancellationToken = default);

    /// <summary>Forgets the changes.</summary>
    ValueTask RollbackAsync();
}
