using Mutualisons.Domain;

namespace Mutualisons.Web.Sparql;

/// <summary>What is said of requests that are none of the SPARQL 1.1 Protocol.</summary>
internal static class SparqlRefusals
{
    public static Wording NothingSent() => new("Envoyez une « query » ou un « update ».", "Stuur een 'query' of een 'update'.", "Send a 'query' or an 'update'.");

    public static Wording SentSeveral() => new(
        "Envoyez exactement une « query » ou un « update ».",
        "Stuur precies één 'query' of één 'update'.",
        "Send exactly one 'query' or one 'update'.");

    public static Wording SentTwice() => new(
        "Le texte est dans le contenu et dans l'URL : envoyez-le une seule fois.",
        "De tekst staat in de inhoud en in de URL: stuur hem één keer.",
        "The text stands in the body and in the URL: send it once.");

    public static Wording UpdateByGet() => new(
        "Une modification s'envoie par POST, jamais par GET.",
        "Een wijziging wordt met POST gestuurd, nooit met GET.",
        "An update is sent by POST, never by GET.");

    public static Wording TooManyParameters() => new("Le formulaire a trop de paramètres.", "Het formulier heeft te veel parameters.", "The form has too many parameters.");

    public static Wording QueryTooLong(int limit, int length) => new(
        $"Une requête peut avoir {limit} octets ; celle-ci en a {length}.",
        $"Een bevraging mag {limit} bytes tellen; deze telt er {length}.",
        $"A query may have {limit} bytes; this one has {length}.");

    public static Wording NoGraph(string given) =>
        new($"« {given} » n'est pas l'IRI absolu d'un graphe.", $"'{given}' is geen absolute IRI van een graaf.", $"'{given}' is no absolute IRI of a graph.");

    public static Wording Timeout(string given) => new(
        $"« timeout » est un nombre de secondes au-dessus de 0, mais ici « {given} ».",
        $"'timeout' is een aantal seconden boven 0, maar hier '{given}'.",
        $"'timeout' is a number of seconds above 0, but it is '{given}'.");

    public static Wording Format(IEnumerable<string> known, string given)
    {
        var list = string.Join(", ", known);
        return new(
            $"« format » est ici une de ces valeurs : {list} ; et non « {given} ».",
            $"'format' is hier een van deze waarden: {list}; niet '{given}'.",
            $"'format' is one of {list} here, but it is '{given}'.");
    }

    public static Wording Explain(string given) => new(
        $"« explain » est « true » ou « false », mais ici « {given} ».",
        $"'explain' is 'true' of 'false', maar hier '{given}'.",
        $"'explain' is 'true' or 'false', but it is '{given}'.");

    public static Wording ExplainUpdate() => new(
        "Seules les requêtes s'expliquent, pas les modifications : envoyez le WHERE de celle-ci comme SELECT.",
        "Alleen bevragingen worden uitgelegd, geen wijzigingen: stuur de WHERE ervan als SELECT.",
        "Queries are explained, updates are not: send the WHERE of this one as a SELECT.");

    public static Wording ExplainClosed() => new(
        "Une explication compte des données de tous les graphes, aussi ceux que vous ne voyez pas : elle est donc réservée à qui voit tout. Sur un serveur à vous : « mutualisons query --explain --server », ou « serve --open-writes » sur cette seule machine. La requête elle-même reste permise sans « explain ».",
        "Een uitleg telt gegevens van alle grafen, ook die u niet ziet: ze is dus voorbehouden aan wie alles ziet. Op een eigen server: 'mutualisons query --explain --server', of 'serve --open-writes' op alleen deze machine. De bevraging zelf mag wel, zonder 'explain'.",
        "An explanation counts data of all graphs, those that you do not see too, so it is kept for whoever sees everything. On a server of your own: 'mutualisons query --explain --server', or 'serve --open-writes' on this machine alone. The query itself may be sent without 'explain'.");

    public static Wording TwoDatasets() => new(
        "Les paramètres using-graph-uri et using-named-graph-uri ne vont pas avec USING, USING NAMED ou WITH dans la modification.",
        "De parameters using-graph-uri en using-named-graph-uri gaan niet samen met USING, USING NAMED of WITH in de wijziging.",
        "The parameters using-graph-uri and using-named-graph-uri cannot meet USING, USING NAMED or WITH in the update.");

    public static Wording PostType(string known, string given) => new(
        $"Un POST est ici {known}, mais celui-ci est « {given} ».",
        $"Een POST is hier {known}, maar deze is '{given}'.",
        $"A POST here is {known}, but this one is '{given}'.");
}
