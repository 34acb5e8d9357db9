using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Collections;

/// <summary>What a request gives for one of a kind's own filters, checked and resolved.</summary>
/// <param name="Filter">The filter.</param>
internal sealed record FilterValue(KindFilter Filter)
{
    /// <summary>The terms of which a member must have one, or the one that its part must lack; for a period, the members whose own periods cover it.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>Yes or no.</summary>
    public bool IsWanted { get; init; } = true;
}
