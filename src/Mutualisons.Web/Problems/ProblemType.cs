using Mutualisons.Domain;

namespace Mutualisons.Web.Problems;

/// <summary>A kind of refusal, as RFC 9457 means it.</summary>
/// <param name="Name">Its stable name, the end of its address.</param>
/// <param name="Status">Its status.</param>
/// <param name="Title">What it is.</param>
/// <param name="Advice">Why it happens and what to do.</param>
internal sealed record ProblemType(string Name, int Status, Wording Title, Wording Advice)
{
    public static readonly ProblemType BadParameter = new("bad-parameter", 400,
        new("Un paramètre est inconnu ou n'est pas valable", "Een parameter is onbekend of ongeldig", "A parameter is unknown or invalid"),
        new(
            "Corrigez ou retirez ce paramètre : un paramètre inconnu est refusé, pour que personne ne prenne une liste complète pour une liste filtrée.",
            "Verbeter of verwijder die parameter: wat onbekend is, wordt geweigerd, zodat niemand een volledige lijst voor een gefilterde houdt.",
            "Correct or remove the parameter: an unknown one is refused, so that nobody takes a whole list for a filtered one."));

    public static readonly ProblemType Syntax = new("syntax-error", 400,
        new("Le texte est mal formé", "De tekst is verkeerd gevormd", "The text is malformed"),
        new(
            "Corrigez la requête ou le document à la ligne et à la colonne indiquées, puis renvoyez-le.",
            "Verbeter de bevraging of het document op de aangegeven regel en kolom, en stuur het opnieuw.",
            "Correct the query or the document at the line and column given, then send it again."));

    public static readonly ProblemType BadRequest = new("bad-request", 400,
        new("La demande est mal formée", "De aanvraag is verkeerd gevormd", "The request is malformed"),
        new("Corrigez la demande comme il est dit, puis renvoyez-la.", "Verbeter de aanvraag zoals aangegeven, en stuur ze opnieuw.", "Correct the request as told, then send it again."));

    public static readonly ProblemType Unsupported = new("not-supported", 400,
        new("La requête demande ce que ce serveur n'a pas", "De bevraging vraagt iets wat deze server niet heeft", "The query asks for something that this server does not have"),
        new(
            "Écrivez la requête sans ce dont il est question, ou adressez-la à un serveur qui le permet.",
            "Schrijf de bevraging zonder dat onderdeel, of stuur ze naar een server die het wel kan.",
            "Write the query without it, or send it to a server that has it."));

    public static readonly ProblemType WritesClosed = new("writes-closed", 403,
        new("On ne peut pas écrire ici", "Schrijven mag hier niet", "Writing is not allowed here"),
        new(
            "Tout le monde peut lire ; pour écrire, adressez-vous à qui tient ce serveur.",
            "Iedereen mag lezen; wie wil schrijven, wendt zich tot de beheerder van deze server.",
            "Everybody may read; to write, turn to whoever runs this server."));

    public static readonly ProblemType GraphDenied = new("graph-denied", 403,
        new("Vous ne pouvez pas modifier ce graphe", "U mag deze graaf niet wijzigen", "That graph is not yours to change"),
        new(
            "Écrivez dans un graphe qui est le vôtre. La réponse est la même que le graphe existe ou non.",
            "Schrijf in een graaf die de uwe is. Het antwoord is hetzelfde of de graaf bestaat of niet.",
            "Write to a graph of your own. The answer is the same whether or not the graph exists."));

    public static readonly ProblemType ExplainClosed = new("explain-closed", 403,
        new("Les requêtes ne s'expliquent pas à tout le monde", "Bevragingen worden niet aan iedereen uitgelegd", "Queries are not explained to everybody"),
        new(
            "Envoyez la requête sans « explain », ou adressez-vous à qui tient ce serveur.",
            "Stuur de bevraging zonder 'explain', of wend u tot de beheerder van deze server.",
            "Send the query without 'explain', or turn to whoever runs this server."));

    public static readonly ProblemType ForeignOrigin = new("foreign-origin", 403,
        new("Une page d'un autre site ne peut pas écrire ici", "Een pagina van een andere site mag hier niet schrijven", "A page of another site may not write"),
        new(
            "Envoyez la modification depuis une page de ce site, ou avec un programme.",
            "Stuur de wijziging vanaf een pagina van deze site, of met een programma.",
            "Send the change from a page of this site, or with a program."));

    public static readonly ProblemType NotFound = new("not-found", 404,
        new("Il n'y a rien ici", "Hier is niets", "There is nothing here"),
        new(
            "Vérifiez l'adresse, ou cherchez depuis la page d'accueil. Ce qui n'est pas public n'est pas montré non plus.",
            "Kijk het adres na, of zoek vanaf de startpagina. Wat niet openbaar is, wordt evenmin getoond.",
            "Check the address, or search from the front page. What is not public is not shown either."));

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405,
        new("Cette méthode ne marche pas ici", "Die methode werkt hier niet", "That method does not work here"),
        new("Utilisez une des méthodes que donne l'en-tête Allow.", "Gebruik een van de methoden uit de header Allow.", "Use one of the methods that the header Allow gives."));

    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406,
        new("Aucune des formes proposées ne convient", "Geen van de beschikbare vormen is aanvaardbaar", "None of the forms on offer is acceptable"),
        new("Demandez une des formes proposées dans l'en-tête Accept.", "Vraag een van de beschikbare vormen in de header Accept.", "Ask for one of the forms on offer in the header Accept."));

    public static readonly ProblemType Conflict = new("conflict", 409,
        new("Les données ont changé entre-temps", "De gegevens zijn intussen gewijzigd", "The data has changed meanwhile"),
        new("Relisez les données, puis refaites la modification.", "Lees de gegevens opnieuw en herhaal de wijziging.", "Read the data again, then make the change again."));

    public static readonly ProblemType Gone = new("gone", 410,
        new("Cette fiche a été supprimée", "Deze fiche is verwijderd", "It was here and has been deleted"),
        new(
            "Retirez-la de vos listes et de vos copies : son adresse ne servira plus.",
            "Haal ze uit uw lijsten en kopieën: het adres wordt niet opnieuw gebruikt.",
            "Take it out of your lists and copies: its address will not be used again."));

    public static readonly ProblemType TooLarge = new("too-large", 413,
        new("La demande est trop grande", "De aanvraag is te groot", "The request is too large"),
        new("Envoyez moins à la fois.", "Stuur minder in één keer.", "Send less at a time."));

    public static readonly ProblemType MediaType = new("media-type", 415,
        new("Ce type de contenu n'est pas compris ici", "Dat type inhoud wordt hier niet begrepen", "That media type is not understood here"),
        new(
            "Envoyez un des types admis, et nommez-le dans l'en-tête Content-Type.",
            "Stuur een van de aanvaarde typen, en noem het in de header Content-Type.",
            "Send one of the types that are taken, and name it in the header Content-Type."));

    public static readonly ProblemType UnknownHost = new("unknown-host", 421,
        new("Ce serveur ne répond pas sous ce nom", "Deze server antwoordt niet onder die naam", "This server does not answer for that host name"),
        new("Utilisez l'adresse publique du serveur.", "Gebruik het openbare adres van de server.", "Use the server's public address."));

    public static readonly ProblemType Internal = new("internal-error", 500,
        new("Quelque chose s'est mal passé de notre côté", "Er ging bij ons iets mis", "Something went wrong on our side"),
        new(
            "Réessayez ; si cela continue, prévenez qui tient ce serveur, en donnant l'heure.",
            "Probeer opnieuw; blijft het duren, verwittig dan de beheerder van deze server en geef het uur door.",
            "Try again; if it goes on, tell whoever runs this server, with the time."));

    public static readonly ProblemType RemoteFailed = new("remote-failed", 502,
        new("Un autre serveur, interrogé pour la requête, a échoué", "Een andere server, die voor de bevraging gevraagd werd, liet het afweten", "Another server, asked for the query, failed"),
        new(
            "Le détail nomme l'autre serveur et dit ce qu'il a répondu : vérifiez son adresse et ce qui lui est demandé, ou réessayez plus tard. Avec SILENT, la requête s'en passe.",
            "Het detail noemt de andere server en wat hij antwoordde: kijk zijn adres na en wat hem gevraagd wordt, of probeer later opnieuw. Met SILENT doet de bevraging het zonder.",
            "The detail names the other server and what it answered: check its address and what is asked of it, or try again later. With SILENT the query does without."));

    public static readonly ProblemType RemoteTooLate = new("remote-too-late", 504,
        new("Un autre serveur, interrogé pour la requête, a mis trop de temps", "Een andere server, die voor de bevraging gevraagd werd, had te veel tijd nodig", "Another server, asked for the query, took too long"),
        new(
            "Demandez-lui moins, ou réessayez plus tard. Avec SILENT, la requête s'en passe.",
            "Vraag die server minder, of probeer later opnieuw. Met SILENT doet de bevraging het zonder.",
            "Ask less of it, or try again later. With SILENT the query does without."));

    public static readonly ProblemType Limit = new("over-limits", 503,
        new("La requête a dépassé ses limites", "De bevraging ging over haar limieten", "The query passed its limits"),
        new(
            "Demandez moins : ajoutez un filtre ou LIMIT, ou coupez la requête en plusieurs.",
            "Vraag minder: voeg een filter of LIMIT toe, of splits de bevraging op.",
            "Ask for less: add a filter or LIMIT, or cut the query into several."));

    public static readonly ProblemType Busy = new("busy", 503,
        new("Le serveur est occupé", "De server is bezet", "The server is busy"),
        new(
            "La requête est peut-être bonne : renvoyez-la après le nombre de secondes que donne l'en-tête Retry-After.",
            "De bevraging kan goed zijn: stuur ze opnieuw na het aantal seconden in de header Retry-After.",
            "There may be nothing wrong with the query: send it again after the number of seconds that the header Retry-After gives."));

    public static readonly ProblemType Unavailable = new("unavailable", 503,
        new("Le serveur ne peut pas le faire en ce moment", "De server kan dat nu niet", "The server cannot do that now"),
        new("Réessayez plus tard.", "Probeer later opnieuw.", "Try again later."));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        BadParameter, Syntax, BadRequest, Unsupported, WritesClosed, GraphDenied, ExplainClosed, ForeignOrigin, NotFound, MethodNotAllowed, NotAcceptable,
        Conflict, Gone, TooLarge, MediaType, UnknownHost, Internal, RemoteFailed, RemoteTooLate, Limit, Busy, Unavailable,
    ];

    /// <summary>The type that stands for a bare status.</summary>
    public static ProblemType OfStatus(int status) => All.FirstOrDefault(type => type.Status == status)
        ?? (status >= 500 ? Internal with { Status = status } : BadRequest with { Status = status });
}
