using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Updates;

/// <summary>Inserts what a reader finds, where the writer may write; blank nodes are fresh for the document.</summary>
internal sealed class GuardedLoader(
    StoreTransaction transaction,
    TermId target,
    Iri? targetName,
    GraphSet writable,
    CancellationToken cancellationToken,
    Action<TermId, TermId, TermId, TermId>? insert = null) : IRdfHandler
{
    private readonly Action<TermId, TermId, TermId, TermId> _insert = insert ?? ((s, p, o, g) => transaction.Insert(s, p, o, g));
    private readonly BlankNodeScope _nodes = new();
    private readonly HashSet<TermId> _allowed = [];

    public void HandleQuad(in QuadView quad)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
            transaction.GetOrAdd(quad.Subject, _nodes),
            transaction.GetOrAdd(quad.Predicate, _nodes),
            transaction.GetOrAdd(quad.Object, _nodes),
            graph);
    }
}
