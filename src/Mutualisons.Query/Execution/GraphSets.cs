using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Execution;

/// <summary>From the graphs that a view names to the graphs of a snapshot.</summary>
internal static class GraphSets
{
    /// <summary>The graphs of the set that have quads, as what a scan takes.</summary>
    public static GraphBitmap ToBitmap(GraphSet set, StoreSnapshot snapshot, bool namedOnly = false)
    {
        if (set.IsAll && !namedOnly)
        {
            return snapshot.AllGraphs;
        }

        var listed = Ids(set.Listed, snapshot);
        var members = snapshot.Graphs.Select(g => g.Name).Where(name => name == TermId.DefaultGraph
            ? set.IncludesUnnamed && !namedOnly
            : listed.Contains(name) != set.IsComplement);
        return snapshot.CreateBitmap(members);
    }

    private static HashSet<TermId> Ids(IReadOnlySet<Iri> graphs, StoreSnapshot snapshot)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var ids = new HashSet<TermId>();
        foreach (var graph in graphs)
        {
            buffer.ResetWrittenCount();
            ids.Add(snapshot.Find(graph.ToView(buffer)));
        }

        return ids;
    }
}
