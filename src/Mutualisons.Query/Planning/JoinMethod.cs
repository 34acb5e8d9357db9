namespace Mutualisons.Query.Planning;

/// <summary>How the join orderer would compute one subset of operands.</summary>
internal enum JoinMethod
{
    /// <summary>The operand by itself, a pattern sorted by <see cref="JoinPlan.SortedBy"/>.</summary>
    Leaf,

    /// <summary>Both sides sorted by the same variable.</summary>
    Merge,

    /// <summary>Look up the right pattern for each left row.</summary>
    Index,

    /// <summary>Keep the right side in a hash table.</summary>
    Hash,

    /// <summary>Search the right path from each left row.</summary>
    Path,

    /// <summary>Ask the spatial index what is near to each left row.</summary>
    Spatial,
}
