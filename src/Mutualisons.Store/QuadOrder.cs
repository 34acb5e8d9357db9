namespace Mutualisons.Store;

/// <summary>The nine orders in which a store keeps its quads: the letters are the columns by weight.</summary>
/// <remarks>
/// The six triple orders (the graph is their fourth column) give, for every set of bound positions, every order of the free ones,
/// so two patterns can always be merge-joined on a shared variable. Fewer would not do: without <c>Sop</c>, say, <c>&lt;s&gt; ?p ?o</c>
/// could not be merged on <c>?o</c>. For one bound graph, three orders have every set of bound positions as a prefix
/// (s, sp, spo: <see cref="Gspo"/>; p, po: <see cref="Gpos"/>; o, os: <see cref="Gosp"/>); an order they lack comes from a triple order and the bitmap.
/// </remarks>
public enum QuadOrder : byte
{
    /// <summary>Subject, predicate, object, graph.</summary>
    Spo,

    /// <summary>Subject, object, predicate, graph.</summary>
    Sop,

    /// <summary>Predicate, subject, object, graph.</summary>
    Pso,

    /// <summary>Predicate, object, subject, graph.</summary>
    Pos,

    /// <summary>Object, subject, predicate, graph.</summary>
    Osp,

    /// <summary>Object, predicate, subject, graph.</summary>
    Ops,

    /// <summary>Graph, subject, predicate, object.</summary>
    Gspo,

    /// <summary>Graph, predicate, object, subject.</summary>
    Gpos,

    /// <summary>Graph, object, subject, predicate.</summary>
    Gosp,
}
