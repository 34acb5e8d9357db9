namespace Mutualisons.Store;

/// <summary>A place in a quad.</summary>
public enum QuadPosition : byte
{
    /// <summary>The subject.</summary>
    Subject,

    /// <summary>The predicate.</summary>
    Predicate,

    /// <summary>The object.</summary>
    Object,

    /// <summary>The graph.</summary>
    Graph,
}
