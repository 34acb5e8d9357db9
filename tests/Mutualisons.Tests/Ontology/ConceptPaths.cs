using Mutualisons.Rdf;

namespace Mutualisons.Tests.Ontology;

/// <summary>From a concept to those under which a record that carries it is found: by a mapping, then upwards.</summary>
internal sealed class ConceptPaths
{
    public static readonly Iri ExactMatch = new(OntologyFiles.Skos + "exactMatch");
    public static readonly Iri CloseMatch = new(OntologyFiles.Skos + "closeMatch");
    public static readonly Iri BroadMatch = new(OntologyFiles.Skos + "broadMatch");
    public static readonly Iri Broader = new(OntologyFiles.Skos + "broader");

    private readonly Dataset _taxonomies;

    private ConceptPaths(Dataset taxonomies) => _taxonomies = taxonomies;

    public static ConceptPaths In(Dataset taxonomies) => new(taxonomies);

    public IReadOnlySet<Iri> From(Iri concept) => Close(Follow(concept, ExactMatch, CloseMatch, BroadMatch).Prepend(concept), Broader);

    /// <summary>What is broader than a concept in SKOS, at any distance (skos:broaderTransitive, to which broadMatch belongs too).</summary>
    public IReadOnlySet<Iri> Above(Iri concept) => Close(Follow(concept, Broader, BroadMatch), Broader, BroadMatch);

    /// <summary>The concept and all that mappings say are the same; exactMatch is symmetric and transitive.</summary>
    public IReadOnlySet<Iri> SameAs(Iri concept)
    {
        var known = new HashSet<Iri> { concept };
        for (var waiting = new Queue<Iri>(known); waiting.TryDequeue(out var next);)
        {
            var both = Follow(next, ExactMatch).Concat(_taxonomies.Match(predicate: ExactMatch, @object: next).Select(quad => quad.Subject).OfType<Iri>());
            both.Where(known.Add).ToList().ForEach(waiting.Enqueue);
        }

        return known;
    }

    private HashSet<Iri> Close(IEnumerable<Iri> start, params Iri[] properties)
    {
        var known = start.ToHashSet();
        for (var waiting = new Queue<Iri>(known); waiting.TryDequeue(out var next);)
        {
            Follow(next, properties).Where(known.Add).ToList().ForEach(waiting.Enqueue);
        }

        return known;
    }

    private IEnumerable<Iri> Follow(Iri concept, params Iri[] properties) =>
        properties.SelectMany(property => _taxonomies.Match(concept, property)).Select(quad => quad.Object).OfType<Iri>();
}
