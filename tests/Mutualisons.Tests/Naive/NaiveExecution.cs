using System.Diagnostics;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Tests.Naive;

/// <summary>What one query or update shares from start to end: its time, base, limits and fresh blank nodes.</summary>
internal sealed class NaiveExecution(Iri? baseIri, QueryOptions options, Func<BlankNode> freshBlankNode, CancellationToken cancellationToken)
{
    private long _start = Stopwatch.GetTimestamp();

    /// <summary>NOW(), the same throughout (section 17.4.5.1).</summary>
    public DateTimeOffset Now { get; private init; } = DateTimeOffset.UtcNow;

    /// <summary>The base that IRI() resolves against.</summary>
    public Iri? BaseIri => baseIri;

    /// <summary>What calls other endpoints, if anything does.</summary>
    public IServiceClient? ServiceClient => options.ServiceClient;

    /// <summary>What fetches documents for LOAD, if anything does.</summary>
    public IDocumentClient? DocumentClient => options.DocumentClient;

    /// <summary>Ends with the query.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>A blank node that is nowhere else.</summary>
    public BlankNode FreshBlankNode() => freshBlankNode();

    /// <summary>The same execution where another base is in force.</summary>
    public NaiveExecution At(Iri? @base) => new(@base, options, freshBlankNode, cancellationToken) { Now = Now, _start = _start };

    /// <summary>Ends the query when it was cancelled or its time is over.</summary>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_start) > options.Timeout)
        {
            throw new QueryTimeoutException($"The query took longer than {options.Timeout.TotalSeconds} s: make its pattern more selective, or add a LIMIT.");
        }
    }
}
