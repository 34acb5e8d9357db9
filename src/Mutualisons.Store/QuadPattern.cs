namespace Mutualisons.Store;

/// <summary>Which quads a scan is about: each position is bound to an id or, with <c>default</c>, free.</summary>
/// <param name="Subject">The subject, or <c>default</c>.</param>
/// <param name="Predicate">The predicate, or <c>default</c>.</param>
/// <param name="Object">The object, or <c>default</c>.</param>
/// <param name="Graph">The graph (<see cref="TermId.DefaultGraph"/> for the unnamed one), or <c>default</c> for all that the bitmap has.</param>
public readonly record struct QuadPattern(TermId Subject, TermId Predicate, TermId Object, TermId Graph = default)
{
    /// <summary>What is bound at one position.</summary>
    public TermId this[QuadPosition position] => position switch
    {
        QuadPosition.Subject => Subject,
        QuadPosition.Predicate => Predicate,
        QuadPosition.Object => Object,
        _ => Graph,
    };

    /// <summary>How many positions are bound.</summary>
    public int BoundCount => Bound(Subject) + Bound(Predicate) + Bound(Object) + Bound(Graph);

    private static int Bound(TermId id) => id.IsUnbound ? 0 : 1;
}
