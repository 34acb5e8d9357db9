using System.Collections.Frozen;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Html;

/// <summary>What pages say, in French, Dutch and English.</summary>
internal static class Texts
{
    private static readonly FrozenDictionary<string, (string Fr, string Nl, string En)> All = new Dictionary<string, (string, string, string)>
    {
        ["tagline"] = ("Les initiatives qui mettent en commun lieux, forces vives, données et moyens d'échange.", "Initiatieven die plekken, mensen, gegevens en ruilmiddelen samenbrengen.", "Initiatives that pool places, people, data and means of exchange."),
        ["explore"] = ("Explorer", "Verkennen", "Explore"),
        ["in-brussels"] = ("Les acteurs à Bruxelles", "De organisaties in Brussel", "The actors in Brussels"),
        ["query"] = ("Interroger en SPARQL", "Bevragen met SPARQL", "Query with SPARQL"),
        ["ontology"] = ("Le vocabulaire", "Het vocabularium", "The vocabulary"),
        ["sources"] = ("Sources", "Bronnen", "Sources"),
        ["licence"] = ("Licence", "Licentie", "Licence"),
        ["harvested"] = ("Récolté le", "Opgehaald op", "Harvested on"),
        ["no-sources"] = ("Aucune source n'est publiée ici pour l'instant.", "Hier is nog geen bron gepubliceerd.", "No source is published here yet."),
        ["other-forms"] = ("Cette page sous d'autres formes", "Deze pagina in andere vormen", "This page in other forms"),
        ["next"] = ("Suivants", "Volgende", "Next"),
        ["first"] = ("Début", "Begin", "Start"),
        ["filter"] = ("Filtrer", "Filteren", "Filter"),
        ["commune"] = ("Commune (nom ou code NIS)", "Gemeente (naam of NIS-code)", "Commune (name or NIS code)"),
        ["postcode"] = ("Code postal", "Postcode", "Postcode"),
        ["category"] = ("Activité", "Activiteit", "Activity"),
        ["all"] = ("toutes", "alle", "all"),
        ["home"] = ("Accueil", "Start", "Home"),
        ["run"] = ("Exécuter", "Uitvoeren", "Run"),
        ["query-title"] = ("Interroger les données", "De gegevens bevragen", "Query the data"),
        ["query-hint"] = ("Écrivez une requête SPARQL 1.1 ; les préfixes de l'exemple sont déclarés.", "Schrijf een SPARQL 1.1-bevraging; de prefixen van het voorbeeld staan er al.", "Write a SPARQL 1.1 query; the prefixes of the example are declared."),
        ["results"] = ("Résultat", "Resultaat", "Result"),
        ["more-rows"] = ("Les 1 000 premières lignes ; il y en a d'autres : demandez CSV ou JSON pour les avoir toutes.", "De eerste 1000 rijen; er zijn er meer: vraag CSV of JSON om ze allemaal te krijgen.", "The first 1,000 rows; there are more: ask for CSV or JSON to have them all."),
        ["format"] = ("Forme du résultat", "Vorm van het resultaat", "Form of the result"),
        ["data-note"] = ("Toutes les données existent aussi en JSON-LD, Turtle, GeoJSON et CSV, à la même adresse.", "Alle gegevens bestaan ook als JSON-LD, Turtle, GeoJSON en CSV, op hetzelfde adres.", "All data also exist as JSON-LD, Turtle, GeoJSON and CSV, at the same address."),
        ["classes"] = ("Classes", "Klassen", "Classes"),
        ["properties"] = ("Propriétés", "Eigenschappen", "Properties"),
        ["others"] = ("Autres termes", "Andere termen", "Other terms"),
        ["yes"] = ("oui", "ja", "yes"),
        ["no"] = ("non", "nee", "no"),
        ["count"] = ("au total", "in totaal", "in all"),
        ["nothing"] = ("Rien ne correspond.", "Niets gevonden.", "Nothing matches."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Iri, (string Fr, string Nl, string En)> Properties = new Dictionary<Iri, (string, string, string)>
    {
        [RdfVocabulary.Type] = ("type", "type", "type"),
        [Schema.Name] = ("nom", "naam", "name"),
        [Foaf.Name] = ("nom", "naam", "name"),
        [Dct.Title] = ("titre", "titel", "title"),
        [Dct.Description] = ("description", "beschrijving", "description"),
        [Schema.Url] = ("site web", "website", "website"),
        [Org.Classification] = ("activités", "activiteiten", "activities"),
        [Dcat.Keyword] = ("mots-clés", "trefwoorden", "keywords"),
        [Org.HasSite] = ("où", "waar", "where"),
        [Locn.Address] = ("adresse", "adres", "address"),
        [Locn.Thoroughfare] = ("rue", "straat", "street"),
        [Locn.LocatorDesignator] = ("numéro", "nummer", "number"),
        [Locn.LocatorName] = ("lieu", "plek", "place"),
        [Locn.PostCode] = ("code postal", "postcode", "postcode"),
        [Locn.PostName] = ("localité", "plaats", "locality"),
        [Locn.AdminUnitL1] = ("pays", "land", "country"),
        [Schema.AddressCountry] = ("code du pays", "landcode", "country code"),
        [Geo.HasGeometry] = ("géométrie", "geometrie", "geometry"),
        [Geo.AsWkt] = ("WKT", "WKT", "WKT"),
        [Geo.SfWithin] = ("commune", "gemeente", "commune"),
        [Wgs84.Lat] = ("latitude", "breedtegraad", "latitude"),
        [Wgs84.Long] = ("longitude", "lengtegraad", "longitude"),
        [Dct.Source] = ("source", "bron", "source"),
        [Dct.Contributor] = ("fourni par", "aangeleverd door", "supplied by"),
        [Dct.Identifier] = ("identifiant", "identificatie", "identifier"),
        [Dcat.Version] = ("version chez la source", "versie bij de bron", "version at the source"),
        [Prov.WasDerivedFrom] = ("fiche d'origine", "oorspronkelijke fiche", "original record"),
        [Dct.Created] = ("créé le", "aangemaakt op", "created on"),
        [Dct.Modified] = ("modifié le", "gewijzigd op", "modified on"),
        [Rdfs.SeeAlso] = ("voir aussi", "zie ook", "see also"),
        [Schema.PropertyId] = ("champ", "veld", "field"),
        [Schema.Value] = ("valeur", "waarde", "value"),
        [Schema.CreditText] = ("mention", "vermelding", "credit"),
        [Dct.License] = ("licence", "licentie", "licence"),
        [Dct.Rights] = ("droits", "rechten", "rights"),
        [Dct.Publisher] = ("éditeur", "uitgever", "publisher"),
        [Dcat.LandingPage] = ("page d'accueil", "startpagina", "landing page"),
        [Skos.PrefLabel] = ("libellé", "label", "label"),
        [Skos.Definition] = ("définition", "definitie", "definition"),
        [Skos.Notation] = ("notation", "notatie", "notation"),
        [Skos.InScheme] = ("classification", "indeling", "classification"),
        [Skos.Broader] = ("terme plus large", "ruimere term", "broader"),
        [Skos.Narrower] = ("termes plus étroits", "engere termen", "narrower"),
        [Skos.TopConceptOf] = ("catégorie de", "categorie van", "category of"),
        [Skos.HasTopConcept] = ("catégories", "categorieën", "categories"),
    }.ToFrozenDictionary();

    /// <summary>A text in a language.</summary>
    public static string Get(string key, string language) => Pick(All[key], language);

    /// <summary>What a property is called, or null for one that this table does not name.</summary>
    public static string? FindProperty(Iri property, string language) =>
        Properties.TryGetValue(property, out var texts) ? Pick(texts, language) : null;

    private static string Pick((string Fr, string Nl, string En) texts, string language) => language switch
    {
        "nl" => texts.Nl,
        "en" => texts.En,
        _ => texts.Fr,
    };
}
