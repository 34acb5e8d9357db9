using System.Collections.Frozen;

namespace Mutualisons.Web.Html;

/// <summary>What pages say, in French, Dutch and English.</summary>
internal static class Texts
{
    private static readonly FrozenDictionary<string, (string Fr, string Nl, string En)> All = new Dictionary<string, (string, string, string)>
    {
        ["tagline"] = ("Les initiatives qui mettent en commun lieux, forces vives, données et moyens d'échange.", "Initiatieven die plekken, mensen, gegevens en ruilmiddelen samenbrengen.", "Initiatives that pool places, people, data and means of exchange."),
        ["in-brussels"] = ("Les acteurs à Bruxelles", "De organisaties in Brussel", "The actors in Brussels"),
        ["query"] = ("Interroger en SPARQL", "Bevragen met SPARQL", "Query with SPARQL"),
        ["ontology"] = ("Le vocabulaire", "Het vocabularium", "The vocabulary"),
        ["sources"] = ("Sources", "Bronnen", "Sources"),
        ["licence"] = ("Licence", "Licentie", "Licence"),
        ["harvested"] = ("Récolté le", "Opgehaald op", "Harvested on"),
        ["no-licence"] = ("aucune licence connue", "geen licentie bekend", "no licence known"),
        ["no-sources"] = ("Aucune source n'est publiée ici pour l'instant.", "Hier is nog geen bron gepubliceerd.", "No source is published here yet."),
        ["other-forms"] = ("Cette page sous d'autres formes", "Deze pagina in andere vormen", "This page in other forms"),
        ["next"] = ("Suivants", "Volgende", "Next"),
        ["first"] = ("Début", "Begin", "Start"),
        ["filter"] = ("Filtrer", "Filteren", "Filter"),
        ["commune"] = ("Commune (nom ou code NIS)", "Gemeente (naam of NIS-code)", "Commune (name or NIS code)"),
        ["postcode"] = ("Code postal", "Postcode", "Postcode"),
        ["category"] = ("Catégorie", "Categorie", "Category"),
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
        ["contents"] = ("Sommaire", "Inhoud", "Contents"),
        ["taxonomies"] = ("Classifications", "Indelingen", "Classifications"),
        ["taxonomies-lead"] = ("Les listes de termes qui classent les fiches, chaque terme avec sa définition.", "De lijsten van termen die de fiches ordenen, elke term met zijn definitie.", "The lists of terms that order the records, each term with its definition."),
        ["invented"] = ("inventé", "verzonnen", "invented"),
        ["invented-note"] = ("Fiche inventée pour l'exemple : elle ne dit rien d'une organisation réelle.", "Verzonnen fiche, als voorbeeld: ze zegt niets over een bestaande organisatie.", "A record invented as an example: it says nothing of a real organisation."),
        ["provenance"] = ("Sources et licences", "Bronnen en licenties", "Sources and licences"),
        ["related"] = ("En lien", "Verwant", "Related"),
        ["see-all"] = ("Tout voir", "Alles tonen", "See all"),
        ["replaced"] = ("Cette fiche est remplacée par :", "Deze fiche is vervangen door:", "This record is replaced by:"),
        ["gone"] = ("Cette fiche a été supprimée", "Deze fiche is verwijderd", "This record was deleted"),
        ["gone-kind"] = ("Ce qu'elle décrivait", "Wat ze beschreef", "What it described"),
        ["gone-time"] = ("Supprimée le", "Verwijderd op", "Deleted on"),
        ["from-to"] = ("du {0} au {1}", "van {0} tot {1}", "from {0} to {1}"),
        ["from"] = ("à partir du {0}", "vanaf {0}", "from {0}"),
        ["until"] = ("jusqu'au {0}", "tot {0}", "until {0}"),
        ["every-P1D"] = ("chaque jour", "elke dag", "every day"),
        ["every-P1W"] = ("chaque semaine", "elke week", "every week"),
        ["every-P2W"] = ("toutes les deux semaines", "om de twee weken", "every two weeks"),
        ["every-P1M"] = ("chaque mois", "elke maand", "every month"),
        ["lang-fr"] = ("en français", "in het Frans", "in French"),
        ["lang-nl"] = ("en néerlandais", "in het Nederlands", "in Dutch"),
        ["lang-en"] = ("en anglais", "in het Engels", "in English"),
        ["lang-de"] = ("en allemand", "in het Duits", "in German"),
        ["lang-es"] = ("en espagnol", "in het Spaans", "in Spanish"),
        ["lang-it"] = ("en italien", "in het Italiaans", "in Italian"),
        ["ontology-lead"] = ("Nos propres termes, là où aucun bon n'existait ailleurs : ce qu'ils veulent dire et comment ils tiennent ensemble.", "Onze eigen termen, waar elders geen goede bestond: wat ze betekenen en hoe ze samenhangen.", "Our own terms, where no good one existed elsewhere: what they mean and how they hang together."),
        ["kind-of"] = ("est une sorte de", "is een soort", "is a kind of"),
        ["special-case-of"] = ("est un cas de", "is een geval van", "is a case of"),
        ["says-of"] = ("se dit de", "gezegd van", "said of"),
        ["points-to"] = ("a pour valeur", "heeft als waarde", "has as value"),
        ["never-also"] = ("n'est jamais aussi", "is nooit ook", "is never also"),
        ["same-as"] = ("équivaut à", "komt overeen met", "same as"),
        ["close-to"] = ("proche de", "sluit aan bij", "close to"),
        ["narrower-than"] = ("plus étroit que", "enger dan", "narrower than"),
        ["broader-than"] = ("plus large que", "ruimer dan", "broader than"),
        ["related-to"] = ("en rapport avec", "verwant met", "related to"),
        ["shapes"] = ("Les règles des fiches", "De regels van de fiches", "The rules of records"),
        ["shapes-lead"] = ("Ce que chaque fiche doit, peut et ne peut pas dire, et ce que l'on lit quand quelque chose manque.", "Wat elke fiche moet, kan en niet mag zeggen, en wat u leest als er iets ontbreekt.", "What each record must, may and may not say, and what one reads when something is missing."),
        ["property"] = ("Propriété", "Eigenschap", "Property"),
        ["how-often"] = ("Combien", "Hoeveel", "How many"),
        ["value"] = ("Valeur", "Waarde", "Value"),
        ["message"] = ("Message", "Boodschap", "Message"),
        ["exactly-one"] = ("une, obligatoire", "één, verplicht", "one, required"),
        ["one-or-more"] = ("au moins une", "minstens één", "at least one"),
        ["at-most-one"] = ("au plus une", "hoogstens één", "at most one"),
        ["any-number"] = ("facultatif", "facultatief", "optional"),
        ["only-told"] = ("signalé, sans refus", "gemeld, niet geweigerd", "told, not refused"),
        ["datatype-string"] = ("texte", "tekst", "text"),
        ["datatype-langString"] = ("texte avec sa langue", "tekst met zijn taal", "text with its language"),
        ["datatype-boolean"] = ("oui ou non", "ja of nee", "yes or no"),
        ["datatype-decimal"] = ("nombre", "getal", "number"),
        ["datatype-integer"] = ("nombre entier", "geheel getal", "whole number"),
        ["datatype-date"] = ("date", "datum", "date"),
        ["datatype-dateTime"] = ("date et heure", "datum en uur", "date and time"),
        ["datatype-time"] = ("heure", "uur", "time"),
        ["datatype-wktLiteral"] = ("géométrie", "geometrie", "geometry"),
        ["axis-Places"] = ("Le lieu", "De plek", "Places"),
        ["axis-Places-lead"] = ("Des lieux et des salles ouverts à d'autres, leur matériel, ce qui s'y passe.", "Plekken en zalen die openstaan voor anderen, hun materiaal, wat er gebeurt.", "Places and rooms open to others, their equipment, what happens there."),
        ["axis-Staff"] = ("Les forces vives", "De mensen", "Staff"),
        ["axis-Staff-lead"] = ("Des personnes engagées ensemble, dont le temps de travail se partage entre membres.", "Mensen die samen in dienst worden genomen en wier arbeidstijd onder leden wordt gedeeld.", "People employed together, whose working time is shared among members."),
        ["axis-Data"] = ("Les données", "De gegevens", "Data"),
        ["axis-Data-lead"] = ("Qui existe, ce qui s'écrit et s'essaie, et d'où vient chaque information.", "Wie er is, wat er geschreven en geprobeerd wordt, en waar elk gegeven vandaan komt.", "Who there is, what is written and tried, and where each statement comes from."),
        ["axis-Exchange"] = ("Les moyens d'échange", "De ruilmiddelen", "Means of exchange"),
        ["axis-Exchange-lead"] = ("Des offres et des besoins, payés en euros, en heures, en monnaie locale, ou donnés.", "Aanbod en vraag, betaald in euro, in uren, in lokale munt, of geschonken.", "Offers and needs, paid in euros, in hours, in local currency, or given."),
        ["for-example"] = ("Par exemple :", "Bijvoorbeeld:", "For example:"),
        ["invented-here"] = ("Ce qui porte la marque « inventé » est un exemple : cela ne dit rien d'une organisation, d'une personne ou d'une adresse réelle.", "Wat het merkteken 'verzonnen' draagt, is een voorbeeld: het zegt niets over een bestaande organisatie, persoon of adres.", "What bears the mark 'invented' is an example: it says nothing of a real organisation, person or address."),
        ["vocabulary"] = ("Comprendre et interroger les données", "De gegevens begrijpen en bevragen", "Understand and query the data"),
        ["count"] = ("au total", "in totaal", "in all"),
        ["nothing"] = ("Rien ne correspond.", "Niets gevonden.", "Nothing matches."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every text, by key and language.</summary>
    internal static IEnumerable<(string Key, string Language, string Text)> Each =>
        All.SelectMany(pair => new[] { (pair.Key, "fr", pair.Value.Fr), (pair.Key, "nl", pair.Value.Nl), (pair.Key, "en", pair.Value.En) });

    /// <summary>A text in a language, or null when there is none of that key.</summary>
    public static string? Find(string key, string language) => All.TryGetValue(key, out var texts) ? Pick(texts, language) : null;

    /// <summary>A text in a language.</summary>
    public static string Get(string key, string language) => Pick(All[key], language);

    private static string Pick((string Fr, string Nl, string En) texts, string language) => language switch
    {
        "nl" => texts.Nl,
        "en" => texts.En,
        _ => texts.Fr,
    };
}
