using Mutualisons.Rdf;
using Mutualisons.Sparql;
using static Mutualisons.Domain.ContextRows;

namespace Mutualisons.Domain;

/// <summary>The terms of the JSON-LD context that belong to no one kind.</summary>
/// <remarks>No term is a prefix, so that every absolute IRI in a document stands for itself. Terms are added, never changed: see decision 0005.</remarks>
internal static class SharedTerms
{
    /// <summary>All of them, in the order in which they are served.</summary>
    public static IReadOnlyList<ContextTerm> All { get; } =
    [
        .. Classes("mut:Actor", "mut:Source", "mut:Commune", "org:Organization", "org:Site", "locn:Address", "sf:Point", "sf:Polygon", "sf:MultiPolygon"),
        .. Classes("dcat:Dataset", "dcat:Catalog", "foaf:Agent", "dct:Location", "schema:PropertyValue", "skos:Concept", "skos:ConceptScheme", "hydra:Collection", "hydra:PartialCollectionView"),
        .. Texts("schema:name", "agentName=foaf:name", "dct:title", "dct:description", "skos:prefLabel", "skos:altLabel", "skos:definition", "rdfs:label", "rdfs:comment"),
        .. Texts("dcat:keyword", "schema:creditText", "dct:rights"),
        .. Links("schema:url", "category=org:classification", "site=org:hasSite", "dct:source", "dct:contributor", "derivedFrom=prov:wasDerivedFrom", "rdfs:seeAlso"),
        .. Links("mut:sourceField", "mut:qualityFlag", "locn:address", "geometry=geo:hasGeometry", "within=geo:sfWithin"),
        .. Links("dct:license", "dct:publisher", "dcat:landingPage", "dcat:dataset"),
        .. Links("skos:inScheme", "skos:broader", "skos:narrower", "skos:topConceptOf", "skos:hasTopConcept"),
        .. Links("skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch", "rdfs:subClassOf", "rdfs:isDefinedBy"),
        .. Plain("dct:identifier", "sourceVersion=dcat:version", "locn:thoroughfare", "locn:locatorDesignator", "locn:locatorName", "locn:postCode", "locn:postName", "locn:adminUnitL1"),
        .. Plain("country=schema:addressCountry", "schema:propertyID", "schema:value", "skos:notation", "mut:population", "mut:fictional"),
        .. Typed(XsdVocabulary.Decimal, "wgs84:lat", "wgs84:long"),
        .. Typed(GeoSparql.WktLiteral, "geo:asWKT"),
        .. Typed(XsdVocabulary.DateTime, "dct:created", "dct:modified", "mut:harvestedAt", "mut:confirmedAt"),
        .. Plain("hydra:totalItems"),
        .. Link("hydra:view", "hydra:first", "hydra:next"),
        .. Links("hydra:member"),

        .. Found,

        .. Records,
        .. Pooling,
        .. Agreements,
    ];

    // What a search says of what it found: hits with their place, and parts by kind.
    private static IEnumerable<ContextTerm> Found =>
    [
        .. Classes("schema:ListItem"),
        .. Links("schema:itemListElement", "dct:hasPart"),
        .. Link("schema:item"),
        .. Plain("schema:position"),
    ];

    // What any record may say, and the parts that many kinds have.
    private static IEnumerable<ContextTerm> Records =>
    [
        .. Classes("mut:Resource", "dct:PeriodOfTime", "vf:Measure", "schema:OpeningHoursSpecification", "mut:Stage", "as:Tombstone", "mut:Audience"),
        .. Link("mut:confirmedBy", "mut:firstSource", "unit=vf:hasUnit", "mut:inForceDuring", "resourceType=dct:type", "mut:stage", "schema:dayOfWeek"),
        .. Links("dct:subject", "mut:cameBy", "dct:creator", "dct:spatial", "dct:isPartOf", "dct:references", "mut:managedBy", "mut:stageReached", "mut:decidedBy"),
        .. Links("openingHours=schema:openingHoursSpecification", "dct:isReplacedBy", "as:formerType", "mut:audience", "mut:audienceOrganisation"),
        .. Texts("skos:hiddenLabel", "skos:scopeNote"),
        .. Plain("periodStart=dcat:startDate", "periodEnd=dcat:endDate", "owl:versionInfo"),
        .. Typed(XsdVocabulary.Decimal, "numericalValue=vf:hasNumericalValue"),
        .. Typed(XsdVocabulary.Date, "dct:date", "dct:issued", "hoursValidFrom=schema:validFrom", "hoursValidThrough=schema:validThrough"),
        .. Typed(XsdVocabulary.Time, "schema:opens", "schema:closes"),
        .. Typed(XsdVocabulary.DateTime, "as:deleted"),
    ];

    // What the commons decides about records: choices among sources, duplicates, reminders, suppressions.
    private static IEnumerable<ContextTerm> Pooling =>
    [
        .. Classes("mut:FieldChoice", "mut:DuplicateReview", "mut:Reminder"),
        .. Links("mut:fieldChoice", "mut:duplicateReview", "mut:record", "mut:reminder"),
        .. Link("mut:field", "mut:chosenSource", "mut:reason", "mut:verdict", "mut:reply", "mut:suppressionReason"),
        .. Texts("mut:rationale"),
        .. Plain("mut:partnersMustErase"),
        .. Typed(XsdVocabulary.DateTime, "mut:undoneAt", "mut:sentAt", "mut:repliedAt", "mut:suppressedAt"),
    ];

    // ValueFlows: offers, shares and bookings are said in the same words.
    private static IEnumerable<ContextTerm> Agreements =>
    [
        .. Classes("vf:Proposal", "vf:Intent", "vf:Agreement", "vf:Commitment", "vf:EconomicEvent", "vf:SpatialThing", "geo:Feature"),
        .. Link("vf:action", "vf:provider", "vf:receiver", "vf:effortQuantity", "vf:resourceQuantity", "vf:purpose", "vf:satisfies"),
        .. Links("vf:resourceInventoriedAs", "vf:resourceClassifiedAs", "vf:resourceConformsTo"),
        .. Typed(XsdVocabulary.DateTime, "validFrom=vf:hasBeginning", "validUntil=vf:hasEnd"),
    ];
}
