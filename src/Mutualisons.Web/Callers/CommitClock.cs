using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Callers;

/// <summary>When each graph last changed, followed from the engine's commits; thread-safe.</summary>
/// <remarks>Per graph, so that a change which a caller cannot see moves nothing that the caller is told. What is older than the commits that the engine keeps is unknown.</remarks>
internal sealed class CommitClock(ISparqlEngine engine, WebOptions options) : IDisposable
{
    private readonly ISparqlEngine _engine = engine;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<Iri, DateTimeOffset> _named = [];
    private DateTimeOffset? _unnamed;
    private long _followed = options.FollowChangesFrom;

    /// <summary>When the newest of those graphs last changed, in whole seconds as HTTP tells them; null when that is not known.</summary>
    public async ValueTask<DateTimeOffset?> LastModifiedAsync(ISparqlSnapshot snapshot, IReadOnlyCollection<Term?> graphs, CancellationToken cancellationToken)
    {
        await FollowAsync(snapshot.Commit, cancellationToken);
        lock (_named)
        {
            DateTimeOffset? newest = null;
            foreach (var graph in graphs)
            {
                if (TimeOf(graph) is not { } time)
                {
                    return null;
                }

                newest = newest is null || time > newest ? time : newest;
            }

            return newest is { } found ? DateTimeOffset.FromUnixTimeSeconds(found.ToUnixTimeSeconds()) : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async ValueTask FollowAsync(long commit, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _followed) >= commit || !_engine.Capabilities.HasFlag(EngineCapabilities.Changes))
        {
            return;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            await ReadChangesAsync(cancellationToken);
        }
        catch (ChangesNotKeptException)
        {
            // Older commits are gone: their graphs stay unknown, and the clock starts with the next commit.
            Volatile.Write(ref _followed, commit);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ReadChangesAsync(CancellationToken cancellationToken)
    {
        await foreach (var commit in _engine.ChangesAsync(_followed, cancellationToken))
        {
            lock (_named)
            {
                foreach (var change in commit.Changes)
                {
                    Note(change.Quad.Graph, commit.Info.Time);
                }
            }

            Volatile.Write(ref _followed, commit.Info.Commit);
        }
    }

    private void Note(Term? graph, DateTimeOffset time)
    {
        if (graph is null)
        {
            _unnamed = time;
        }
        else if (graph is Iri iri)
        {
            _named[iri] = time;
        }
    }

    private DateTimeOffset? TimeOf(Term? graph) => graph switch
    {
        null => _unnamed,
        Iri iri => _named.TryGetValue(iri, out var time) ? time : null,
        _ => null,
    };
}
