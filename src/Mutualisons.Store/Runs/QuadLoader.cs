using Mutualisons.Rdf;

namespace Mutualisons.Store.Runs;

/// <summary>Inserts what a reader finds; terms repeated from quad to quad are looked up once.</summary>
internal sealed class QuadLoader(StoreTransaction transaction, TermId graph) : IRdfHandler
{
    private readonly BlankNodeScope _scope = new();

    public void HandleQuad(in QuadView quad) => transaction.Insert(
        transaction.GetOrAdd(quad.Subject, _scope),
        transaction.GetOrAdd(quad.Predicate, _scope),
        transaction.GetOrAdd(quad.Object, _scope),
        GraphOf(quad.Graph));

    private TermId GraphOf(in TermView name)
    {
        if (!graph.IsUnbound)
        {
            return graph;
        }

        return name.IsNone ? TermId.DefaultGraph : transaction.GetOrAdd(name, _scope);
    }
}
