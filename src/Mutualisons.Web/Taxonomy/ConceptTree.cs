using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Taxonomy;

/// <summary>The terms of a classification as a tree, brothers in the order of their labels.</summary>
internal sealed class ConceptTree
{
    private readonly ILookup<Iri, Iri> _narrower;

    /// <summary>Takes the terms and what is said of them.</summary>
    public ConceptTree(IReadOnlyList<Iri> concepts, TripleSet triples, string language)
    {
        var known = concepts.ToHashSet();
        var labels = concepts.ToDictionary(concept => concept, concept => BestText.Of(triples.Objects(concept, Skos.PrefLabel).OfType<Literal>(), language)?.LexicalForm ?? concept.Value);
        var inOrder = concepts.OrderBy(concept => LabelOrder.KeyOf(labels[concept]), StringComparer.Ordinal).ThenBy(concept => concept.Value, StringComparer.Ordinal).ToList();
        _narrower = inOrder
            .SelectMany(concept => triples.Objects(concept, Skos.Broader).OfType<Iri>().Where(known.Contains).Select(broader => (broader, concept)))
            .ToLookup(pair => pair.broader, pair => pair.concept);
        var below = _narrower.SelectMany(group => group).ToHashSet();
        Roots = [.. inOrder.Where(concept => !below.Contains(concept))];
    }

    /// <summary>The terms without a broader one.</summary>
    public IReadOnlyList<Iri> Roots { get; }

    /// <summary>The terms right below one.</summary>
    public IEnumerable<Iri> Below(Iri concept) => _narrower[concept];
}
