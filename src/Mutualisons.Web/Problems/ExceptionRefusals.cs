using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Problems;

/// <summary>Says in the reader's language what the message of an exception, in English, is about; in English the message says it all.</summary>
internal static class ExceptionRefusals
{
    /// <summary>A parser refused the text; <paramref name="detail"/> ends <paramref name="message"/>, behind the place.</summary>
    public static ProblemDetail Syntax(string message, string detail, TextRange range)
    {
        var place = (Line: (range.Start.Line + 1).ToString(CultureInfo.InvariantCulture), Column: (range.Start.Column + 1).ToString(CultureInfo.InvariantCulture));
        return new(
            new(
                $"Erreur de syntaxe à la ligne {place.Line}, colonne {place.Column} : ",
                $"Syntaxisfout op regel {place.Line}, kolom {place.Column}: ",
                message[..^detail.Length]),
            detail);
    }

    /// <summary>The engine refused or gave up.</summary>
    public static ProblemDetail Engine(string message) => new(new("Le moteur de requêtes répond : ", "De bevragingsmotor antwoordt: ", string.Empty), message);

    /// <summary>Another server, asked by SERVICE or LOAD, failed.</summary>
    public static ProblemDetail RemoteFailed(string message) => new(
        new(
            "Un autre serveur, dont la requête a besoin, n'a pas pu être joint ou n'a rien donné d'utilisable : ",
            "Een andere server, die de bevraging nodig heeft, was niet bereikbaar of gaf niets bruikbaars: ",
            "Another server, which the query needs, could not be reached or gave nothing of use: "),
        message);

    /// <summary>Another server, asked by SERVICE or LOAD, took too long.</summary>
    public static ProblemDetail RemoteTooLate(string message) => new(
        new(
            "Un autre serveur, dont la requête a besoin, n'a pas répondu à temps : ",
            "Een andere server, die de bevraging nodig heeft, antwoordde niet op tijd: ",
            "Another server, which the query needs, did not answer in time: "),
        message);

    /// <summary>The query is nested deeper than it can be worked on.</summary>
    public static Wording TooDeep() => new(
        "La requête est imbriquée trop profondément.",
        "De bevraging is te diep genest.",
        "The query is nested too deep.");

    /// <summary>The process has no memory left for this request.</summary>
    public static Wording NoMemory() => new(
        "La mémoire du serveur n'y suffit pas en ce moment ; rien n'a été modifié. Envoyez moins à la fois, ou réessayez plus tard.",
        "Het geheugen van de server volstaat hiervoor nu niet; er is niets gewijzigd. Stuur minder in één keer, of probeer later opnieuw.",
        "The server has not enough memory for this now; nothing was changed. Send less at a time, or try again later.");

    /// <summary>The body is damaged.</summary>
    public static ProblemDetail Damaged(string message) => new(new("Le contenu ne peut pas être décompressé : ", "De inhoud kan niet worden uitgepakt: ", "The body cannot be unpacked: "), message);

    /// <summary>The web server refused the request.</summary>
    public static ProblemDetail Http(string message) => new(new("Le serveur HTTP répond : ", "De HTTP-server antwoordt: ", string.Empty), message);

    /// <summary>The graph is not the caller's to write.</summary>
    public static Wording GraphDenied(Term? graph) => graph is null
        ? new("Vous ne pouvez pas modifier le graphe sans nom.", "U mag de graaf zonder naam niet wijzigen.", "The graph without a name is not writable for this caller.")
        : new($"Vous ne pouvez pas modifier le graphe {graph}.", $"U mag de graaf {graph} niet wijzigen.", $"The graph {graph} is not writable for this caller.");
}
