using Mutualisons.Domain;

namespace Mutualisons.Server.Configuration;

/// <summary>How the server runs: the section <c>Mutualisons</c> of the configuration, overridden by the command line.</summary>
internal sealed record ServerSettings
{
    /// <summary>The public base IRI.</summary>
    public string BaseIri { get; init; } = "http://localhost:5080/";

    /// <summary>The store's folder.</summary>
    public string Location { get; init; } = "./data";

    /// <summary>Where to listen, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Whether an empty store stays empty.</summary>
    public bool Empty { get; init; }

    /// <summary>What queries without GRAPH read.</summary>
    public DefaultGraph DefaultGraph { get; init; }

    /// <summary>Whether anyone may write.</summary>
    public bool OpenWrites { get; init; }

    /// <summary>Whether words of literals are indexed; without, text searches look at every literal.</summary>
    public bool IndexText { get; init; } = true;

    /// <summary>How long a query may run, in seconds.</summary>
    public double QueryTimeoutSeconds { get; init; } = 30;

    /// <summary>How much memory one query may hold, in bytes.</summary>
    public long QueryMemory { get; init; } = 1L << 30;

    /// <summary>How much memory all queries may hold together, in bytes; 0 for half of what the process may have.</summary>
    public long TotalQueryMemory { get; init; }

    /// <summary>How many queries may run at once; more wait.</summary>
    public int MaxQueries { get; init; } = 256;

    /// <summary>How many rows or triples an answer may have.</summary>
    public long MaxRows { get; init; } = 10_000_000;

    /// <summary>How many bytes an answer may have.</summary>
    public long MaxAnswerSize { get; init; } = 2_000_000_000;

    /// <summary>The largest form, in bytes.</summary>
    public long MaxFormSize { get; init; } = 10_000_000;

    /// <summary>The largest request body, in bytes.</summary>
    public long MaxBodySize { get; init; } = 100_000_000;

    /// <summary>The longest query text, in bytes.</summary>
    public int MaxQueryLength { get; init; } = 1_000_000;

    /// <summary>Where SERVICE and LOAD may go.</summary>
    public OutboundSettings Outbound { get; init; } = new();

    /// <summary>How many members a page of a collection has unless asked otherwise.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>How many members a page has at most.</summary>
    public int MaxPageSize { get; init; } = 1_000;

    /// <summary>The same with more places that requests may go to.</summary>
    public ServerSettings Allowing(string[]? prefixes) => prefixes is null or []
        ? this
        : this with { Outbound = Outbound with { Allow = [.. Outbound.Allow, .. prefixes] } };
}
