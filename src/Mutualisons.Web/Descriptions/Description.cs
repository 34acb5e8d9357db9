using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>What is said of a resource, with what belongs to it; empty when nothing is visible.</summary>
internal sealed record Description(Iri Resource, TripleSet Triples)
{
    /// <summary>True when the resource itself has a visible statement.</summary>
    public bool Exists => Triples.Describes(Resource);
}
