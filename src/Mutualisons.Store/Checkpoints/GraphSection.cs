using Mutualisons.Store.Files;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Checkpoints;

/// <summary>The end of a checkpoint's quads file: each graph with its last change, which the quads themselves do not tell.</summary>
internal static class GraphSection
{
    public static void Write(BlockWriter output, IReadOnlyList<StoreGraph> graphs)
    {
        Varint.Write(output, (uint)graphs.Count);
        foreach (var graph in graphs)
        {
            Varint.Write(output, graph.Name.Value);
            Varint.Write(output, (ulong)graph.LastCommit);
            Varint.Write(output, (ulong)graph.LastChanged.ToUnixTimeMilliseconds());
        }
    }

    /// <summary>Reads the section, which has to name the graphs of the quads before it and no commit behind the checkpoint.</summary>
    public static Dictionary<ulong, GraphChange> Read(ByteSource source, Run quads, Checkpoint checkpoint)
    {
        var graphs = quads.GraphDelta();
        var count = source.ReadCount(graphs.Count);
        var changes = new Dictionary<ulong, GraphChange>(count);
        for (var i = 0; i < count; i++)
        {
            var (graph, commit, time) = (source.ReadVarint(), source.ReadVarint(), source.ReadVarint());
            if (!graphs.ContainsKey(graph) || commit > (ulong)checkpoint.Commit || time > (ulong)checkpoint.Time.ToUnixTimeMilliseconds())
            {
                throw source.Corrupt($"graph {graph:x16} has no quads, or changed after the checkpoint");
            }

            changes[graph] = new GraphChange((long)commit, DateTimeOffset.FromUnixTimeMilliseconds((long)time));
        }

        source.ExpectEnd();
        return changes.Count == graphs.Count ? changes : throw source.Corrupt($"it names {changes.Count} graphs instead of {graphs.Count}");
    }
}
