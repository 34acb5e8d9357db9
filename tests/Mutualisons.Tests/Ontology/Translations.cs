using Mutualisons.Rdf;

namespace Mutualisons.Tests.Ontology;

/// <summary>Finds terms and concepts that lack a text in one of the three languages.</summary>
internal static class Translations
{
    private static readonly string[] Languages = ["fr", "nl", "en"];
    private static readonly Iri RdfsLabel = new(OntologyFiles.Rdfs + "label");
    private static readonly Iri PrefLabel = new(OntologyFiles.Skos + "prefLabel");
    private static readonly Iri Definition = new(OntologyFiles.Skos + "definition");
    private static readonly Iri Title = new("http://purl.org/dc/terms/title");
    private static readonly Iri Description = new("http://purl.org/dc/terms/description");
    private static readonly Iri Concept = new(OntologyFiles.Skos + "Concept");
    private static readonly Iri ConceptScheme = new(OntologyFiles.Skos + "ConceptScheme");

    public static IEnumerable<Iri> OwnTerms(Dataset dataset) =>
        dataset.Select(quad => quad.Subject).OfType<Iri>().Where(iri => iri.Value.StartsWith(OntologyFiles.Mut, StringComparison.Ordinal)).Distinct();

    public static IEnumerable<Iri> Concepts(Dataset dataset) => InstancesOf(dataset, Concept);

    public static IEnumerable<Iri> Schemes(Dataset dataset) => InstancesOf(dataset, ConceptScheme);

    public static IReadOnlyList<string> FindMissing(Dataset dataset) =>
    [
        .. OwnTerms(dataset).SelectMany(term => Missing(dataset, term, RdfsLabel, Definition)),
        .. Concepts(dataset).SelectMany(concept => Missing(dataset, concept, PrefLabel, Definition)),
        .. Schemes(dataset).SelectMany(scheme => Missing(dataset, scheme, Title, Description)),
    ];

    public static IEnumerable<string> MissingLabels(Dataset dataset, Iri term) => Missing(dataset, term, RdfsLabel);

    private static IEnumerable<Iri> InstancesOf(Dataset dataset, Iri type) =>
        dataset.Match(predicate: RdfVocabulary.Type, @object: type).Select(quad => quad.Subject).OfType<Iri>();

    private static IEnumerable<string> Missing(Dataset dataset, Iri subject, params Iri[] properties) =>
        from property in properties
        from language in Languages
        let texts = dataset.Match(subject, property).Select(quad => quad.Object).OfType<Literal>().Where(text => text.Language == language).ToList()
        where texts.Count != 1 || string.IsNullOrWhiteSpace(texts[0].LexicalForm)
        select $"{subject} needs exactly one {property} in {language}, and has {texts.Count}";
}
