using Mutualisons.Domain;
using Mutualisons.Sparql;

namespace Mutualisons.Web;

/// <summary>How the HTTP surface behaves; every limit holds against what comes from outside.</summary>
public sealed record WebOptions
{
    /// <summary>Every IRI that the platform makes.</summary>
    public required PlatformIris Iris { get; init; }

    /// <summary>What time it is, for what expires.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The kinds that are published: routes, lists, filters and the JSON-LD context follow from them.</summary>
    public KindTable Kinds { get; init; } = Domain.Kinds.All;

    /// <summary>What queries without GRAPH read.</summary>
    public DefaultGraph DefaultGraph { get; init; }

    /// <summary>Whether anyone may write; for servers bound to loopback alone.</summary>
    public bool OpenWrites { get; init; }

    /// <summary>How long a query may run; <c>timeout=</c> lowers it.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much memory one query may hold, in bytes.</summary>
    public long QueryMemory { get; init; } = 1L << 30;

    /// <summary>The largest request body, in bytes.</summary>
    public long MaxBodySize { get; init; } = 100_000_000;

    /// <summary>How many bytes all bodies that are received or in work may have together; beyond it the next ones are refused for now.</summary>
    public long MaxHeldBodies { get; init; } = 4_000_000_000;

    /// <summary>Where larger bodies wait in files.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();

    /// <summary>The largest form, in bytes; larger updates are sent as they are, not as forms.</summary>
    public long MaxFormSize { get; init; } = 10_000_000;

    /// <summary>How many rows or triples the answer of a client's query may have.</summary>
    public long MaxRows { get; init; } = 10_000_000;

    /// <summary>How many bytes the answer of a client's query may have.</summary>
    public long MaxAnswerSize { get; init; } = 2_000_000_000;

    /// <summary>The longest query text, in bytes.</summary>
    public int MaxQueryLength { get; init; } = 1_000_000;

    /// <summary>How many members a page of a collection has unless <c>limit=</c> says otherwise.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>How many members a page has at most.</summary>
    public int MaxPageSize { get; init; } = 1_000;

    /// <summary>How many triples one description holds at most.</summary>
    public int MaxDescriptionSize { get; init; } = 200_000;

    /// <summary>What calls other endpoints for SERVICE, within rules of its own; null refuses them all.</summary>
    public IServiceClient? ServiceClient { get; init; }

    /// <summary>What fetches documents for LOAD, within rules of its own; null refuses them all.</summary>
    public IDocumentClient? DocumentClient { get; init; }

    /// <summary>Whether there is any endpoint that <see cref="ServiceClient"/> may call, as the service description tells.</summary>
    public bool IsFederated { get; init; }

    /// <summary>The IRIs of functions beyond SPARQL's own, as the service description tells.</summary>
    public IReadOnlyList<string> ExtensionFunctions { get; init; } = [];

    /// <summary>The limits of a query that the platform itself runs to answer a request.</summary>
    internal QueryOptions Limits => new() { Timeout = QueryTimeout, MemoryBudget = QueryMemory };
}
