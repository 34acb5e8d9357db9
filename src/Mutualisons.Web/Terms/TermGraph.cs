using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Terms;

/// <summary>A graph of terms that is sent as a whole: the ontology, the shapes.</summary>
/// <param name="Path">Where it is sent, without the first slash; also the key of its title.</param>
/// <param name="Graph">The graph that holds it.</param>
/// <param name="Root">What the graph is about; only its namespace is sent.</param>
/// <param name="Missing">What to say when the caller sees none of it.</param>
/// <param name="WritePage">Writes its page, UTF-8, from its triples and the labels of what they link to.</param>
internal sealed record TermGraph(string Path, Func<PlatformIris, Iri> Graph, Iri Root, Wording Missing, Func<TripleSet, Labels, PlatformIris, PageHead, byte[]> WritePage)
{
    /// <summary>The forms on offer, in the order of preference.</summary>
    public IReadOnlyList<Representation> Forms { get; init; } = TermForms.All;
}
