using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql;

/// <summary>Pushes the operations of one update request in order, the same ones at every call, so that a large request is applied without being in memory as algebra.</summary>
/// <remarks>
/// INSERT DATA and DELETE DATA may come in parts, which mean together what the whole means: a blank node label is one node throughout the request.
/// <see cref="SparqlParser.ReadUpdate"/> makes such a source from a text, <see cref="SparqlUpdate.Push"/> is one.
/// </remarks>
/// <param name="handle">Takes each operation.</param>
public delegate void UpdateSource(Action<UpdateOperation> handle);
