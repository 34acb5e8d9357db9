namespace Mutualisons.Sparql.Algebra;

/// <summary>The set functions of section 18.5.1.</summary>
public enum AggregateFunction
{
    /// <summary>COUNT</summary>
    Count,

    /// <summary>SUM</summary>
    Sum,

    /// <summary>MIN</summary>
    Min,

    /// <summary>MAX</summary>
    Max,

    /// <summary>AVG</summary>
    Avg,

    /// <summary>SAMPLE</summary>
    Sample,

    /// <summary>GROUP_CONCAT</summary>
    GroupConcat,

    /// <summary>A function named by IRI; engines that do not know it refuse the query.</summary>
    Custom,
}
