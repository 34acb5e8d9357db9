namespace Mutualisons.Sparql;

/// <summary>What an engine can do beyond answering queries.</summary>
[Flags]
public enum EngineCapabilities
{
    /// <summary>Queries only.</summary>
    None = 0,

    /// <summary>A snapshot stays as it was while writers go on.</summary>
    Snapshots = 1,

    /// <summary>Several updates commit together or not at all.</summary>
    Transactions = 2,

    /// <summary>Commits keep their change sets.</summary>
    Changes = 4,

    /// <summary>Full-text search.</summary>
    Text = 8,

    /// <summary>Indexed geometry.</summary>
    Geometry = 16,

    /// <summary>Reading an earlier commit.</summary>
    TimeTravel = 32,

    /// <summary>Telling how a query was run.</summary>
    Explanations = 64,
}
