using Mutualisons.Rdf;
using static Mutualisons.Domain.ContextRows;
using static Mutualisons.Domain.KindRows;

namespace Mutualisons.Domain;

/// <summary>Rows of the table of kinds: what the commons writes, tries, shows, and where it has it from.</summary>
internal static class DataKinds
{
    /// <summary>Something to read.</summary>
    public static Kind Document { get; } = new()
    {
        Name = "document",
        CollectionPath = "documents",
        Axis = Axis.Data,
        Labels = Labels("document", "documents", "document", "documenten", "document", "documents"),
        Class = Vocabularies.Expand("mut:Document"),
        NameProperty = Dct.Title,
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Filters =
        [
            Concept("type", "dct:type", "document-types", "Type", "Type", "Type"),
            Filter("language", FilterType.Text, "dct:language", "Langue du document", "Taal van het document", "Language of the document"),
            Record("by", "dct:creator", "actor", "De", "Van", "By"),
        ],
        Columns = [Column("type", "dct:type"), Column("by", "dct:creator"), Column("issued", "dct:issued"), Column("language", "dct:language"), Column("version", "dcat:version")],
        Terms =
        [
            .. Classes("mut:Document", "FoafDocument=foaf:Document", "mut:Signature"),
            .. Links("dct:isVersionOf", "mut:feed", "mut:signature"),
            .. Link("mut:signatory"),
            .. Texts("mut:reservation"),
            .. Plain("dct:language"),
            .. Typed(XsdVocabulary.Date, "mut:signedOn"),
        ],
    };

    /// <summary>Something tried out together, with its questions, stages and findings.</summary>
    public static Kind Experiment { get; } = new()
    {
        Name = "experiment",
        CollectionPath = "experiments",
        Axis = Axis.Data,
        Labels = Labels("expérimentation", "expérimentations", "experiment", "experimenten", "experiment", "experiments"),
        Class = Vocabularies.Expand("mut:Experiment"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Location = Around("dct:spatial"),
        Filters =
        [
            Concept("axis", "mut:axis", "axes", "Axe", "As", "Axis"),
            Concept("difficulty", "mut:difficulty", "experiment-difficulties", "Difficulté", "Moeilijkheid", "Difficulty"),
            Concept("stage", "mut:stageReached/mut:stage", "experiment-stages", "Étape atteinte", "Bereikte fase", "Stage reached"),
            Concept("outcome", "mut:outcome", "outcomes", "Issue", "Uitkomst", "Outcome"),
            Record("by", "mut:conductedBy", "actor", "Mené par", "Uitgevoerd door", "Conducted by"),
        ],
        Columns =
        [
            Column("axes", "mut:axis"), Column("questions", "mut:researchQuestion"), Column("stages", "mut:stageReached/mut:stage"), Column("difficulties", "mut:difficulty"),
            Column("identityConstraint", "mut:identityConstraint"), Column("outcome", "mut:outcome"), Column("findings", "mut:finding"), Column("outputs", "mut:output"), Column("by", "mut:conductedBy"),
        ],
        Terms =
        [
            .. Classes("mut:Experiment"),
            .. Links("mut:axis", "mut:difficulty", "mut:outcome", "mut:output", "mut:conductedBy"),
            .. Link("mut:identityConstraint"),
            .. Texts("mut:researchQuestion", "mut:finding"),
        ],
    };

    /// <summary>A saved selection of records under one classification.</summary>
    public static Kind Map { get; } = new()
    {
        Name = "map",
        CollectionPath = "maps",
        Axis = Axis.Data,
        Labels = Labels("carte", "cartes", "kaart", "kaarten", "map", "maps"),
        Class = Vocabularies.Expand("mut:Map"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Filters =
        [
            Record("classification", "mut:classification", "scheme", "Classification", "Indeling", "Classification"),
            Record("managedBy", "mut:managedBy", "actor", "Gérée par", "Beheerd door", "Managed by"),
        ],
        Columns = [Column("classification", "mut:classification"), Column("shows", "mut:shows"), Column("selection", "mut:selection"), Column("charter", "mut:charter"), Column("managedBy", "mut:managedBy")],
        Terms =
        [
            .. Classes("mut:Map"),
            .. Link("mut:classification", "mut:shows"),
            .. Texts("mut:charter"),
            .. Plain("mut:selection"),
        ],
    };

    /// <summary>Where statements come from, with its licence.</summary>
    public static Kind Source { get; } = new()
    {
        Name = "source",
        CollectionPath = "sources",
        Axis = Axis.Data,
        Labels = Labels("source", "sources", "bron", "bronnen", "source", "sources"),
        Class = Mut.Source,
        NameProperty = Dct.Title,
        Filters = [Filter("licence", FilterType.Iri, "dct:license", "Licence (adresse)", "Licentie (adres)", "Licence (address)")],
        Columns = [Column("publisher", "dct:publisher/foaf:name"), Column("harvestedAt", "mut:harvestedAt"), Column("confidence", "mut:confidence"), Column("personalContacts", "mut:personalContacts")],
        Terms = [.. Plain("mut:personalContacts"), .. Typed(XsdVocabulary.Decimal, "mut:confidence")],
    };
}
