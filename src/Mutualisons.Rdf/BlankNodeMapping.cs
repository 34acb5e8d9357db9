namespace Mutualisons.Rdf;

/// <summary>Replaces blank nodes in terms and quads, inside triple terms too.</summary>
internal static class BlankNodeMapping
{
    public static Quad Apply(Quad quad, Func<BlankNode, BlankNode> map) => new(
        Apply(quad.Subject, map),
        Apply(quad.Predicate, map),
        Apply(quad.Object, map),
        quad.Graph is null ? null : Apply(quad.Graph, map));

    private static Term Apply(Term term, Func<BlankNode, BlankNode> map) => term switch
    {
        BlankNode node => map(node),
        TripleTerm { Triple: var (subject, predicate, @object) } =>
            new TripleTerm(new Triple(Apply(subject, map), Apply(predicate, map), Apply(@object, map))),
        _ => term,
    };
}
