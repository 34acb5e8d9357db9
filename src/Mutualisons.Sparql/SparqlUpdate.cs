using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql;

/// <summary>A parsed update request: operations applied in order, in one transaction (SPARQL 1.1 Update, section 3); immutable and thread-safe.</summary>
public sealed record SparqlUpdate(ValueList<UpdateOperation> Operations)
{
    /// <summary>Pushes the operations, as an <see cref="UpdateSource"/> does.</summary>
    public void Push(Action<UpdateOperation> handle)
    {
        foreach (var operation in Operations)
        {
            handle(operation);
        }
    }
}
