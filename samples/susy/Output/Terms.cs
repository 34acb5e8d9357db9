using Mutualisons.Rdf;

namespace Mutualisons.Samples.Susy.Output;

/// <summary>The properties and classes that the converter writes; docs/data-model.md says which is used where.</summary>
internal static class Terms
{
    public const string Dcat = "http://www.w3.org/ns/dcat#";
    public const string Dct = "http://purl.org/dc/terms/";
    public const string Foaf = "http://xmlns.com/foaf/0.1/";
    public const string Geo = "http://www.opengis.net/ont/geosparql#";
    public const string Locn = "http://www.w3.org/ns/locn#";
    public const string Mut = "https://w3id.org/mutualisons/ns#";
    public const string Org = "http://www.w3.org/ns/org#";
    public const string Prov = "http://www.w3.org/ns/prov#";
    public const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    public const string Schema = "https://schema.org/";
    public const string Sf = "http://www.opengis.net/ont/sf#";
    public const string Skos = "http://www.w3.org/2004/02/skos/core#";
    public const string Wgs84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    /// <summary>Prefix to namespace, as the files declare them.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new Dictionary<string, string>
    {
        ["dcat"] = Dcat,
        ["dct"] = Dct,
        ["foaf"] = Foaf,
        ["geo"] = Geo,
        ["locn"] = Locn,
        ["mut"] = Mut,
        ["org"] = Org,
        ["prov"] = Prov,
        ["rdfs"] = Rdfs,
        ["schema"] = Schema,
        ["sf"] = Sf,
        ["wgs84"] = Wgs84,
        ["xsd"] = XsdVocabulary.Namespace,
    };

    public static Iri Actor { get; } = new(Mut + "Actor");

    public static Iri Commune { get; } = new(Mut + "Commune");

    public static Iri Source { get; } = new(Mut + "Source");

    public static Iri Public { get; } = new(Mut + "Public");

    public static Iri Audience { get; } = new(Mut + "audience");

    public static Iri HarvestedAt { get; } = new(Mut + "harvestedAt");

    public static Iri Population { get; } = new(Mut + "population");

    public static Iri QualityFlag { get; } = new(Mut + "qualityFlag");

    public static Iri SourceField { get; } = new(Mut + "sourceField");

    public static Iri Organization { get; } = new(Org + "Organization");

    public static Iri Site { get; } = new(Org + "Site");

    public static Iri HasSite { get; } = new(Org + "hasSite");

    public static Iri Classification { get; } = new(Org + "classification");

    public static Iri AddressClass { get; } = new(Locn + "Address");

    public static Iri HasAddress { get; } = new(Locn + "address");

    public static Iri AdminUnitL1 { get; } = new(Locn + "adminUnitL1");

    public static Iri Name { get; } = new(Schema + "name");

    public static Iri Url { get; } = new(Schema + "url");

    public static Iri AddressCountry { get; } = new(Schema + "addressCountry");

    public static Iri PropertyValue { get; } = new(Schema + "PropertyValue");

    public static Iri PropertyId { get; } = new(Schema + "propertyID");

    public static Iri Value { get; } = new(Schema + "value");

    public static Iri CreditText { get; } = new(Schema + "creditText");

    public static Iri Title { get; } = new(Dct + "title");

    public static Iri Description { get; } = new(Dct + "description");

    public static Iri Identifier { get; } = new(Dct + "identifier");

    public static Iri Created { get; } = new(Dct + "created");

    public static Iri Modified { get; } = new(Dct + "modified");

    public static Iri DctSource { get; } = new(Dct + "source");

    public static Iri Contributor { get; } = new(Dct + "contributor");

    public static Iri Publisher { get; } = new(Dct + "publisher");

    public static Iri License { get; } = new(Dct + "license");

    public static Iri Rights { get; } = new(Dct + "rights");

    public static Iri Location { get; } = new(Dct + "Location");

    public static Iri Dataset { get; } = new(Dcat + "Dataset");

    public static Iri Keyword { get; } = new(Dcat + "keyword");

    public static Iri Version { get; } = new(Dcat + "version");

    public static Iri LandingPage { get; } = new(Dcat + "landingPage");

    public static Iri WasDerivedFrom { get; } = new(Prov + "wasDerivedFrom");

    public static Iri SeeAlso { get; } = new(Rdfs + "seeAlso");

    public static Iri Agent { get; } = new(Foaf + "Agent");

    public static Iri FoafName { get; } = new(Foaf + "name");

    public static Iri HasGeometry { get; } = new(Geo + "hasGeometry");

    public static Iri AsWkt { get; } = new(Geo + "asWKT");

    public static Iri WktLiteral { get; } = new(Geo + "wktLiteral");

    public static Iri SfWithin { get; } = new(Geo + "sfWithin");

    public static Iri Latitude { get; } = new(Wgs84 + "lat");

    public static Iri Longitude { get; } = new(Wgs84 + "long");

    public static Iri Notation { get; } = new(Skos + "notation");

    public static Iri HiddenLabel { get; } = new(Skos + "hiddenLabel");
}
