using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Server.Transfer;

/// <summary>Stands between a reader and a store: notes which graphs are filled, leaves out what is invented, counts. One document each.</summary>
internal sealed class LoadHandler(IRdfHandler next, InventedRecords? leftOut, LoadProgress progress) : IRdfHandler
{
    private readonly IRdfHandler _next = next;
    private readonly InventedRecords? _leftOut = leftOut;
    private readonly LoadProgress _progress = progress;
    private byte[] _lastGraph = [];

    /// <summary>The named graphs that were filled.</summary>
    public HashSet<Iri> Graphs { get; } = [];

    /// <summary>Whether triples without a graph came by.</summary>
    public bool HasUnnamed { get; private set; }

    /// <inheritdoc/>
    public void HandleQuad(in QuadView quad)
    {
        if (_leftOut is not null && _leftOut.Cover(quad))
        {
            return;
        }

        Note(quad.Graph);
        _progress.Count();
        _next.HandleQuad(quad);
    }

    private void Note(in TermView graph)
    {
        if (graph.IsNone)
        {
            HasUnnamed = true;
        }
        else if (graph.Kind == TermKind.Iri && !graph.Value.SequenceEqual(_lastGraph))
        {
            _lastGraph = graph.Value.ToArray();
            Graphs.Add(new Iri(Encoding.UTF8.GetString(graph.Value)));
        }
    }
}
