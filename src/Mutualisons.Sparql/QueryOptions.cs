namespace Mutualisons.Sparql;

/// <summary>The limits that one query runs under.</summary>
public sealed record QueryOptions
{
    /// <summary>How long the query may take from its start to its last row.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much memory its operators may hold at once, in bytes.</summary>
    public long MemoryBudget { get; init; } = 1L << 30;

    /// <summary>How many rows, or triples, the answer may have.</summary>
    public long MaxRows { get; init; } = long.MaxValue;

    /// <summary>What calls other endpoints for SERVICE; null refuses SERVICE, unless SILENT.</summary>
    public IServiceClient? ServiceClient { get; init; }

    /// <summary>What fetches documents for LOAD; null refuses LOAD, unless SILENT.</summary>
    public IDocumentClient? DocumentClient { get; init; }
}
