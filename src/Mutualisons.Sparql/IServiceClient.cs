using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql;

/// <summary>Asks another SPARQL endpoint on behalf of SERVICE; the host decides where it may go (SPARQL 1.1 Federated Query).</summary>
public interface IServiceClient
{
    /// <summary>Runs a SELECT text at an endpoint and gives its solutions as rows of <paramref name="variables"/>; a null cell is unbound.</summary>
    /// <remarks>The labels of blank nodes hold within one answer: no other answer and no data of ours has the same nodes.</remarks>
    /// <exception cref="ServiceException">The endpoint may not be called, did not answer, or answered with an error.</exception>
    IAsyncEnumerable<ValueList<Term?>> SelectAsync(Iri endpoint, string query, ValueList<Variable> variables, CancellationToken cancellationToken);
}
