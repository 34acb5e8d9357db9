using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Naive;

/// <summary>Takes the quads of one document, with fresh blank nodes for its labels, and with those of the store for the skolem IRIs that name them.</summary>
internal sealed class NaiveLoader(Iri? target, GraphSet writable, Func<BlankNode> freshBlankNode, Action check, SkolemIris? skolems, Func<BlankNode, bool> isKnown) : IRdfHandler
{
    private readonly Dictionary<Term, BlankNode> _nodes = [];
    private readonly List<Quad> _quads = [];

    /// <summary>What came so far.</summary>
    public IReadOnlyList<Quad> Quads => _quads;

    public void HandleQuad(in QuadView quad)
    {
        check();
        Refuse(quad.Predicate.ToTerm());
        Refuse(quad.Graph.IsNone ? target : quad.Graph.ToTerm());
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
            case Iri iri when skolems?.ToNode(iri) is { } named:
                return isKnown(named) ? named : _nodes.TryGetValue(iri, out var other) ? other : _nodes[iri] = freshBlankNode();
            case TripleTerm { Triple: var t }:
                Refuse(t.Predicate);
                return new TripleTerm(new Triple(Rename(t.Subject), t.Predicate, Rename(t.Object)));
            default:
                return term;
        }
    }

    private void Refuse(Term? term)
    {
        if (term is Iri iri && skolems?.ToNode(iri) is not null)
        {
            throw new UpdateFailedException($"{iri} stands for a blank node, which has no place there.");
        }
    }
}
