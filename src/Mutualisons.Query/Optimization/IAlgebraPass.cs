using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Optimization;

/// <summary>A rewrite of a whole pattern to an equivalent one.</summary>
internal interface IAlgebraPass
{
    /// <summary>What it is called, for switching it off.</summary>
    string Name { get; }

    /// <summary>The rewritten pattern, or the same one; <paramref name="check"/> is called at every step, as it ends a query that is over its time.</summary>
    AlgebraNode Rewrite(AlgebraNode pattern, Action check);
}
