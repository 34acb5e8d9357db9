using System.Collections.Frozen;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.JsonLd;

/// <summary>The one JSON-LD context as a table: what is served at <c>/context/v1.jsonld</c> and what documents are written with.</summary>
/// <remarks>No term is a prefix, so that every absolute IRI in a document stands for itself.</remarks>
internal static class ContextTerms
{
    /// <summary>Every term, in the order in which they are served.</summary>
    public static IReadOnlyList<ContextTerm> All { get; } =
    [
        Class(Mut.Namespace, "Actor"), Class(Mut.Namespace, "Source"), Class(Mut.Namespace, "Commune"),
        Class(Org.Namespace, "Organization"), Class(Org.Namespace, "Site"),
        Class(Vocabularies.Locn, "Address"), Class(Vocabularies.SimpleFeatures, "Point"), Class(Vocabularies.SimpleFeatures, "Polygon"), Class(Vocabularies.SimpleFeatures, "MultiPolygon"),
        Class(Dcat.Namespace, "Dataset"), Class(Dcat.Namespace, "Catalog"), Class(Foaf.Namespace, "Agent"), Class(Dct.Namespace, "Location"),
        Class(Schema.Namespace, "PropertyValue"), Class(Skos.Namespace, "Concept"), Class(Skos.Namespace, "ConceptScheme"),
        Class(Hydra.Namespace, "Collection"), Class(Hydra.Namespace, "PartialCollectionView"),

        Text("name", Schema.Name), Text("agentName", Foaf.Name), Text("title", Dct.Title), Text("description", Dct.Description),
        Text("prefLabel", Skos.PrefLabel), Text("altLabel", Skos.AltLabel), Text("definition", Skos.Definition), Text("label", Rdfs.Label), Text("comment", Rdfs.Comment),
        Text("keyword", Dcat.Keyword), Text("creditText", Schema.CreditText), Text("rights", Dct.Rights),

        Links("url", Schema.Url), Links("category", Org.Classification), Links("site", Org.HasSite), Links("source", Dct.Source), Links("contributor", Dct.Contributor),
        Links("derivedFrom", Prov.WasDerivedFrom), Links("seeAlso", Rdfs.SeeAlso), Links("sourceField", Mut.SourceField), Links("qualityFlag", Mut.QualityFlag),
        Links("address", Locn.Address), Links("geometry", Geo.HasGeometry), Links("within", Geo.SfWithin),
        Links("license", Dct.License), Links("publisher", Dct.Publisher), Links("landingPage", Dcat.LandingPage), Links("dataset", Dcat.DatasetProperty),
        Links("inScheme", Skos.InScheme), Links("broader", Skos.Broader), Links("narrower", Skos.Narrower), Links("topConceptOf", Skos.TopConceptOf), Links("hasTopConcept", Skos.HasTopConcept),
        Links("exactMatch", Skos.ExactMatch), Links("closeMatch", Skos.CloseMatch), Links("broadMatch", Skos.BroadMatch), Links("narrowMatch", Skos.NarrowMatch), Links("relatedMatch", Skos.RelatedMatch),
        Links("subClassOf", Rdfs.SubClassOf), Links("isDefinedBy", Rdfs.IsDefinedBy),

        Plain("identifier", Dct.Identifier), Plain("sourceVersion", Dcat.Version), Plain("thoroughfare", Locn.Thoroughfare), Plain("locatorDesignator", Locn.LocatorDesignator),
        Plain("locatorName", Locn.LocatorName), Plain("postCode", Locn.PostCode), Plain("postName", Locn.PostName), Plain("adminUnitL1", Locn.AdminUnitL1), Plain("country", Schema.AddressCountry),
        Plain("propertyID", Schema.PropertyId), Plain("value", Schema.Value), Plain("notation", Skos.Notation), Plain("population", Mut.Population), Plain("fictional", Mut.Fictional),

        Typed("lat", Wgs84.Lat, XsdVocabulary.Decimal), Typed("long", Wgs84.Long, XsdVocabulary.Decimal), Typed("asWKT", Geo.AsWkt, Geo.WktLiteral),
        Typed("created", Dct.Created, XsdVocabulary.DateTime), Typed("modified", Dct.Modified, XsdVocabulary.DateTime), Typed("harvestedAt", Mut.HarvestedAt, XsdVocabulary.DateTime), Typed("confirmedAt", Mut.ConfirmedAt, XsdVocabulary.DateTime),

        Plain("totalItems", Hydra.TotalItems), Link("view", Hydra.View), Link("first", Hydra.First), Link("next", Hydra.Next), Links("member", Hydra.Member),
    ];

    private static readonly FrozenDictionary<Iri, ContextTerm> Properties =
        All.Where(term => term.Coercion != Coercion.Class).ToFrozenDictionary(term => term.Iri);

    private static readonly FrozenDictionary<Iri, ContextTerm> Classes =
        All.Where(term => term.Coercion == Coercion.Class).ToFrozenDictionary(term => term.Iri);

    private static readonly FrozenDictionary<Iri, int> Ranks =
        All.Select((term, index) => (term, index)).Where(pair => pair.term.Coercion != Coercion.Class).ToFrozenDictionary(pair => pair.term.Iri, pair => pair.index);

    /// <summary>Where a property stands in the context; behind all of it when it is not there.</summary>
    public static int RankOf(Iri property) => Ranks.GetValueOrDefault(property, int.MaxValue);

    /// <summary>The term of a property, or null.</summary>
    public static ContextTerm? FindProperty(Iri property) => Properties.GetValueOrDefault(property);

    /// <summary>The term of a class, or null.</summary>
    public static ContextTerm? FindClass(Iri type) => Classes.GetValueOrDefault(type);

    private static ContextTerm Class(string space, string name) => new(name, new(space + name), Coercion.Class);

    private static ContextTerm Text(string name, Iri iri) => new(name, iri, Coercion.Language);

    private static ContextTerm Link(string name, Iri iri) => new(name, iri, Coercion.Iri);

    private static ContextTerm Links(string name, Iri iri) => new(name, iri, Coercion.Iri, IsSet: true);

    private static ContextTerm Plain(string name, Iri iri) => new(name, iri, Coercion.Plain);

    private static ContextTerm Typed(string name, Iri iri, Iri datatype) => new(name, iri, Coercion.Typed, datatype);
}
