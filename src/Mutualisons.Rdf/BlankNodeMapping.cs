namespace Mutualisons.Rdf;

/// <summary>Replaces blank nodes in terms and quads, inside triple terms too.</summary>
public static class BlankNodeMapping
{
    /// <summary>The quad with other terms in the places of its blank nodes.</summary>
    public static Quad Apply(Quad quad, Func<BlankNode, Term> map) => new(
        Apply(quad.Subject, map),
        Apply(quad.Predicate, map),
        Apply(quad.Object, map),
        quad.Graph is null ? null : Apply(quad.Graph, map));

    /// <summary>The term that stands for a blank node, or a triple term with other terms in the places of its blank nodes; any other term as it is.</summary>
    public static Term Apply(Term term, Func<BlankNode, Term> map) => term switch
    {
        BlankNode node => map(node),
        TripleTerm { Triple: var (subject, predicate, @object) } =>
            new TripleTerm(new Triple(Apply(subject, map), Apply(predicate, map), Apply(@object, map))),
        _ => term,
    };
}
