using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Server.Transfer;

/// <summary>Stands between a reader and a store: notes which graphs are filled, leaves out what is invented, counts. One document each.</summary>
internal sealed class LoadHandler(IRdfHandler next, IReadOnlySet<string> fictional, LoadProgress progress) : IRdfHandler
{
    private readonly IRdfHandler _next = next;
    private readonly IReadOnlySet<string> _fictional = fictional;
    private readonly LoadProgress _progress = progress;
    private byte[] _lastGraph = [];

    /// <summary>The named graphs that were filled.</summary>
    public HashSet<Iri> Graphs { get; } = [];

    /// <summary>Whether triples without a graph came by.</summary>
    public bool HasUnnamed { get; private set; }

    /// <inheritdoc/>
    public void HandleQuad(in QuadView quad)
    {
        if (_fictional.Count > 0 && IsFictional(quad.Subject))
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

    // What belongs to a thing has a fragment of its IRI, and is invented with it.
    private bool IsFictional(in TermView subject)
    {
        if (subject.Kind != TermKind.Iri)
        {
            return false;
        }

        var hash = subject.Value.IndexOf((byte)'#');
        var whole = Encoding.UTF8.GetString(subject.Value);
        return _fictional.Contains(whole) || (hash > 0 && _fictional.Contains(Encoding.UTF8.GetString(subject.Value[..hash])));
    }
}
