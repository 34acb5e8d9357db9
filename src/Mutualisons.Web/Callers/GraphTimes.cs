using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Callers;

/// <summary>When what a caller sees last changed.</summary>
/// <remarks>
/// Per graph and through the caller's view, so that a change which a caller cannot see moves nothing that the caller is told.
/// A graph that was emptied or hidden since counts no more, so the answer may step back in time; the entity tag differs then.
/// </remarks>
internal static class GraphTimes
{
    /// <summary>When the newest of all visible graphs last changed; null when there is none.</summary>
    public static async ValueTask<DateTimeOffset?> LastModifiedAsync(ISparqlSnapshot snapshot, CancellationToken cancellationToken) =>
        await NewestAsync(snapshot, _ => true, cancellationToken);

    /// <summary>When the newest of those graphs last changed, as far as they are visible and hold anything; null stands for the unnamed one.</summary>
    public static async ValueTask<DateTimeOffset?> LastModifiedAsync(ISparqlSnapshot snapshot, IReadOnlyCollection<Term?> graphs, CancellationToken cancellationToken) =>
        await NewestAsync(snapshot, graphs.Contains, cancellationToken);

    /// <summary>The visible graphs that changed since then, or null when all did.</summary>
    public static async ValueTask<IReadOnlyList<Iri>?> ChangedSinceAsync(ISparqlSnapshot snapshot, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var changed = new List<Iri>();
        var all = true;
        await foreach (var graph in snapshot.ListGraphsAsync(cancellationToken))
        {
            if (InSeconds(graph.LastChanged) < since)
            {
                all = false;
            }
            else if (graph.Name is Iri iri)
            {
                changed.Add(iri);
            }
        }

        return all ? null : changed;
    }

    /// <summary>A time in whole seconds, as HTTP tells them.</summary>
    public static DateTimeOffset InSeconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private static async ValueTask<DateTimeOffset?> NewestAsync(ISparqlSnapshot snapshot, Func<Term?, bool> counts, CancellationToken cancellationToken)
    {
        DateTimeOffset? newest = null;
        await foreach (var graph in snapshot.ListGraphsAsync(cancellationToken))
        {
            if (counts(graph.Name) && (newest is null || graph.LastChanged > newest))
            {
                newest = graph.LastChanged;
            }
        }

        return newest is { } found ? InSeconds(found) : null;
    }
}
