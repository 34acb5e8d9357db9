namespace Mutualisons.Store;

/// <summary>One effective change: a quad that was not there and is, or was and is not.</summary>
public readonly record struct QuadChange(TermId Subject, TermId Predicate, TermId Object, TermId Graph, bool IsInsert);
