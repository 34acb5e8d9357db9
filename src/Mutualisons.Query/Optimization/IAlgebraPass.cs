using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Optimization;

/// <summary>A rewrite of a whole pattern to an equivalent one.</summary>
internal interface IAlgebraPass
{
    /// <summary>What it is called, for switching it off.</summary>
    string Name { get; }

    AlgebraNode Rewrite(AlgebraNode pattern);
}
