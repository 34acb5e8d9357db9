namespace Mutualisons.Web.Problems;

/// <summary>A request cannot be answered, for a reason that its sender can act on; becomes a problem.</summary>
internal sealed class RequestException(ProblemType type, string detail) : Exception(detail)
{
    /// <summary>Which kind of problem it becomes.</summary>
    public ProblemType Type { get; } = type;
}
