namespace Mutualisons.Store;

/// <summary>What a planner wants to know of one predicate, over all graphs: upper bounds, since runs are counted one by one.</summary>
/// <param name="QuadCount">How many quads have it.</param>
/// <param name="DistinctSubjects">At most so many subjects have it.</param>
/// <param name="DistinctObjects">It has at most so many objects.</param>
/// <param name="HasTypedLiterals">True when some object may be a literal with a datatype that is not inline, so that a range filter has to check those by value as well.</param>
public readonly record struct PredicateStatistics(long QuadCount, long DistinctSubjects, long DistinctObjects, bool HasTypedLiterals);
