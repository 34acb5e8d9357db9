using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Naive;

/// <summary>Takes the quads of one document, with fresh blank nodes for its labels.</summary>
internal sealed class NaiveLoader(Iri? target, GraphSet writable, Func<BlankNode> freshBlankNode, CancellationToken cancellationToken) : IRdfHandler
{
    private readonly Dictionary<BlankNode, BlankNode> _nodes = [];
    private readonly List<Quad> _quads = [];

    /// <summary>What came so far.</summary>
    public IReadOnlyList<Quad> Quads => _quads;

    public void HandleQuad(in QuadView quad)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var graph = quad.Graph.IsNone ? target : Rename(quad.Graph.ToTerm());
        if (!writable.Contains(graph))
        {
            throw new GraphAccessDeniedException(graph);
        }

        _quads.Add(new Quad(Rename(quad.Subject.ToTerm()), quad.Predicate.ToTerm(), Rename(quad.Object.ToTerm()), graph));
    }

    private Term Rename(Term term)
    {
        switch (term)
        {
            case BlankNode node:
                return _nodes.TryGetValue(node, out var fresh) ? fresh : _nodes[node] = freshBlankNode();
            case TripleTerm { Triple: var t }:
                return new TripleTerm(new Triple(Rename(t.Subject), t.Predicate, Rename(t.Object)));
            default:
                return term;
        }
    }
}
