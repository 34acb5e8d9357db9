namespace Mutualisons.Sparql.Algebra;

/// <summary>Search by place: one solution for each node of the active graph that has a geometry or position in an area (docs/geometry.md).</summary>
/// <param name="Subject">The node; hits are found and limited before it is compared.</param>
/// <param name="Area">Where to look.</param>
public sealed record SpatialMatch(PatternTerm Subject, SpatialArea Area) : PropertyFunction
{
    /// <summary>How many hits there are at most, the nearest to the middle; null means all.</summary>
    public int? Limit { get; init; }

    /// <summary>Takes the least distance in metres from the middle, an <c>xsd:double</c>.</summary>
    public Variable? Distance { get; init; }

    /// <inheritdoc/>
    public override ValueList<PatternTerm> Terms => Distance is null ? [Subject] : [Subject, Distance];

    /// <inheritdoc/>
    public override PropertyFunction MapTerms(Func<PatternTerm, PatternTerm> map) => this with { Subject = map(Subject), Distance = Distance is null ? null : (Variable)map(Distance) };
}
