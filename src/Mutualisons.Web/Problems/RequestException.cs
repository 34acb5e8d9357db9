namespace Mutualisons.Web.Problems;

/// <summary>A request cannot be answered, for a reason that its sender can act on; becomes a problem.</summary>
internal sealed class RequestException(ProblemType type, ProblemDetail detail) : Exception(detail.In("en"))
{
    /// <summary>Which kind of problem it becomes.</summary>
    public ProblemType Type { get; } = type;

    /// <summary>What is wrong and what to do.</summary>
    public ProblemDetail Detail { get; } = detail;
}
