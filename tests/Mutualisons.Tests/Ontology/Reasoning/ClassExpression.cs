using Mutualisons.Rdf;

namespace Mutualisons.Tests.Ontology.Reasoning;

/// <summary>A class, or a choice of several: what a domain or range can be here.</summary>
internal sealed record ClassExpression(IReadOnlyList<Iri> AnyOf)
{
    public override string ToString() => string.Join(" or ", AnyOf);
}
