using System.Buffers;
using System.Collections.Immutable;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Domain;

/// <summary>Which graphs a caller may see: computed from the reserved graph of the very snapshot that they are then read from. Thread-safe.</summary>
/// <remarks>Statements count only in <c>{base}graph/system</c>; what a graph is called says nothing about who may see it.</remarks>
public sealed class AudienceViews(PlatformIris iris)
{
    private readonly PlatformIris _iris = iris;
    private CommitAudience? _latest;

    /// <summary>The graphs that <paramref name="caller"/> may see in that commit.</summary>
    public async ValueTask<GraphSet> VisibleAsync(ISparqlSnapshot snapshot, Caller caller, CancellationToken cancellationToken = default) => caller switch
    {
        Caller.Administrator => GraphSet.All,
        Caller.OpenWriter => GraphSet.AllExcept([_iris.SystemGraph]),
        _ => await ReadPublicAsync(snapshot, cancellationToken),
    };

    /// <summary>Which graphs <paramref name="caller"/> may change.</summary>
    public GraphSet Writable(Caller caller) => caller switch
    {
        Caller.Administrator => GraphSet.All,
        Caller.OpenWriter => GraphSet.AllExcept([_iris.SystemGraph]),
        _ => GraphSet.None,
    };

    private async ValueTask<GraphSet> ReadPublicAsync(ISparqlSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (_latest is { } latest && latest.Commit == snapshot.Commit)
        {
            return latest.Public;
        }

        var found = await ReadGraphsOfAsync(snapshot, Mut.Public.Value, cancellationToken);
        _latest = new(snapshot.Commit, found);
        return found;
    }

    private async ValueTask<GraphSet> ReadGraphsOfAsync(ISparqlSnapshot snapshot, string audience, CancellationToken cancellationToken)
    {
        var graphs = ImmutableHashSet.CreateBuilder<Iri>();
        var unnamed = false;
        var buffer = new ArrayBufferWriter<byte>();
        var system = snapshot.WithView(DatasetView.Union(GraphSet.Of([_iris.SystemGraph])));
        await using (system)
        {
            await foreach (var batch in system.ReadGraphsAsync(GraphSet.Of([_iris.SystemGraph]), new QueryOptions(), cancellationToken))
            {
                for (var row = 0; row < batch.RowCount; row++)
                {
                    buffer.ResetWrittenCount();
                    if (States(batch, row, audience, buffer) is { } graph)
                    {
                        unnamed |= graph == Mut.UnnamedGraph;
                        graphs.Add(graph);
                    }
                }
            }
        }

        // The reserved graph stays administrators' even when it says otherwise of itself.
        graphs.Remove(_iris.SystemGraph);
        graphs.Remove(Mut.UnnamedGraph);
        return GraphSet.Of(graphs, unnamed);
    }

    private static Iri? States(SolutionBatch batch, int row, string audience, ArrayBufferWriter<byte> buffer)
    {
        if (batch.GetTerm(row, 1, buffer).ToTerm() != Mut.Audience || batch.GetTerm(row, 2, buffer).ToTerm() is not Iri stated || stated.Value != audience)
        {
            return null;
        }

        return batch.GetTerm(row, 0, buffer).ToTerm() as Iri;
    }

    private sealed record CommitAudience(long Commit, GraphSet Public);
}
