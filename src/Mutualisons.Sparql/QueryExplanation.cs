namespace Mutualisons.Sparql;

/// <summary>How an engine ran a query: the plan that it chose, what it expected and what happened.</summary>
/// <remarks>Estimates are made of statistics over all graphs, so an explanation is for callers who may see the whole dataset.</remarks>
public sealed record QueryExplanation
{
    /// <summary>The commit that the query ran on.</summary>
    public required long Commit { get; init; }

    /// <summary>The plan; null when the query was stopped before there was one.</summary>
    public PlanOperator? Plan { get; init; }

    /// <summary>The optimiser's passes over the whole pattern, in order.</summary>
    public ValueList<PlanRewrite> Rewrites { get; init; }

    /// <summary>The groups of patterns for which an order of joining was chosen.</summary>
    public ValueList<PlannedJoin> Joins { get; init; }

    /// <summary>How long planning took.</summary>
    public required TimeSpan PlanningTime { get; init; }

    /// <summary>How long the plan ran; the answer is counted, not written.</summary>
    public required TimeSpan RunningTime { get; init; }

    /// <summary>How many rows, or for CONSTRUCT and DESCRIBE triples, the answer has, or had when the query was stopped.</summary>
    public required long Rows { get; init; }

    /// <summary>The most memory that the query held at once, in bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>Why the query was stopped; null when it ran to its end.</summary>
    public string? Stopped { get; init; }
}
