using System.Buffers;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Updates;

/// <summary>Inserts what a reader finds, where the writer may write; blank nodes are fresh for the document, but those that skolem IRIs name.</summary>
internal sealed class GuardedLoader(
    StoreTransaction transaction,
    TermId target,
    Iri? targetName,
    GraphSet writable,
    WorkClock clock,
    Action<TermId, TermId, TermId, TermId>? insert = null,
    SkolemNodes? skolems = null) : IRdfHandler
{
    private readonly Action<TermId, TermId, TermId, TermId> _insert = insert ?? ((s, p, o, g) => transaction.Insert(s, p, o, g));
    private readonly BlankNodeScope _nodes = new();
    private readonly HashSet<TermId> _allowed = [];

    public void HandleQuad(in QuadView quad)
    {
        clock.Tick();
        skolems?.Refuse(quad.Predicate, "a predicate");
        skolems?.Refuse(quad.Graph, "the name of a graph");
        var graph = quad.Graph.IsNone ? target : transaction.GetOrAdd(quad.Graph, _nodes);
        if (!_allowed.Contains(graph))
        {
            var name = quad.Graph.IsNone ? targetName : quad.Graph.ToTerm();
            if (!writable.Contains(name))
            {
                throw new GraphAccessDeniedException(name);
            }

            _allowed.Add(graph);
        }

        _insert(
            IdOf(quad.Subject),
            transaction.GetOrAdd(quad.Predicate, _nodes),
            IdOf(quad.Object),
            graph);
    }

    private TermId IdOf(in TermView term)
    {
        if (skolems is not null && term.Kind == TermKind.TripleTerm)
        {
            return IdOf(term.Triple!.Triple, skolems);
        }

        return skolems?.Find(term) is { IsUnbound: false } node ? node : transaction.GetOrAdd(term, _nodes);
    }

    private TermId IdOf(Triple triple, SkolemNodes skolems)
    {
        var parts = new ArrayBufferWriter<byte>();
        var predicate = triple.Predicate.ToView(parts);
        skolems.Refuse(predicate, "a predicate");
        return transaction.GetOrAddTriple(IdOf(triple.Subject.ToView(parts)), transaction.GetOrAdd(predicate), IdOf(triple.Object.ToView(parts)));
    }
}
