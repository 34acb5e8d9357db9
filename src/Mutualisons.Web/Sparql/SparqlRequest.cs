using Mutualisons.Sparql;

namespace Mutualisons.Web.Sparql;

/// <summary>What a client sends to <c>/sparql</c>, read from whichever form it used (SPARQL 1.1 Protocol, section 2).</summary>
/// <param name="Text">The query or update, UTF-8; null when there is none.</param>
/// <param name="IsUpdate">Whether it is an update.</param>
/// <param name="Dataset">The dataset that the parameters state; null when they state none.</param>
/// <param name="Timeout">The time limit that the client asks for.</param>
/// <param name="Format">The result form that a <c>format</c> parameter names, for links and forms that cannot set Accept.</param>
/// <param name="IsExplained">Whether the client asks how the query runs, instead of its answer.</param>
internal sealed record SparqlRequest(ReadOnlyMemory<byte>? Text, bool IsUpdate, DatasetClause? Dataset, TimeSpan? Timeout, string? Format, bool IsExplained);
