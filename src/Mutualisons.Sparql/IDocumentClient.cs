using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>Fetches the documents that LOAD names; the host decides from where (<see href="https://www.w3.org/TR/sparql11-update/#load">SPARQL 1.1 Update, section 3.1.4</see>).</summary>
public interface IDocumentClient
{
    /// <summary>Reads a document to its end and hands each statement to <paramref name="handler"/>, one at a time.</summary>
    /// <exception cref="DocumentException">The document may not be fetched, is not there, or cannot be read; statements before that have been handed over.</exception>
    Task ReadAsync(Iri document, IRdfHandler handler, CancellationToken cancellationToken);
}
