namespace Mutualisons.Sparql;

/// <summary>What reading one document into a transaction may take, and what its IRIs may stand for.</summary>
public sealed record LoadOptions
{
    /// <summary>How long it may take, from the call to the last quad; without end unless set.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>
    /// The IRIs that stand for blank nodes: one of a node that the transaction's view shows, in the state that the transaction began with, is that node again; any other is a fresh node of the document.
    /// Null leaves all IRIs as they are.
    /// </summary>
    public SkolemIris? Skolems { get; init; }
}
