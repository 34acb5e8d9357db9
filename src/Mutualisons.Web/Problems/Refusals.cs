using Mutualisons.Domain;
using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Problems;

/// <summary>What is said of requests that no feature can answer.</summary>
internal static class Refusals
{
    public static Wording OnOffer(IReadOnlyList<Representation> forms)
    {
        var types = string.Join(", ", forms.Select(form => form.MediaType));
        return new($"Formes proposées : {types}.", $"Beschikbare vormen: {types}.", $"On offer are {types}.");
    }

    public static Wording NoForm(string path, string suffix) =>
        new($"/{path} n'existe pas sous la forme « .{suffix} ».", $"/{path} bestaat niet in de vorm '.{suffix}'.", $"/{path} has no form '.{suffix}'.");

    public static Wording NothingAt(string path) => new(
        $"On ne sait rien à l'adresse « {path} ». La page d'accueil montre ce qu'il y a ici.",
        $"Over '{path}' is niets bekend. De startpagina toont wat er is.",
        $"Nothing is known at '{path}'. The front page lists what is here.");

    public static Wording CannotBeDone(string method, string path) =>
        new($"{method} n'est pas possible sur « {path} ».", $"{method} kan niet op '{path}'.", $"{method} on '{path}' cannot be done.");

    public static Wording NoProblem(string name) =>
        new($"Aucun problème ne s'appelle « {name} ».", $"Er is geen probleem met de naam '{name}'.", $"There is no problem named '{name}'.");

    public static Wording ForeignOrigin(string origin) =>
        new($"La demande vient d'une page de « {origin} ».", $"De aanvraag komt van een pagina van '{origin}'.", $"The request comes from a page of '{origin}'.");

    public static Wording UnknownHost(string host) => new(
        $"Ce serveur n'écoute que sur cette machine et ne répond pas au nom « {host} » : utilisez localhost.",
        $"Deze server luistert alleen op deze machine en antwoordt niet op de naam '{host}': gebruik localhost.",
        $"This server listens on this machine alone and does not answer for '{host}': use localhost.");

    public static Wording WritesClosed() => new(
        "Les écritures anonymes sont fermées. Sur un serveur à vous, lié à cette seule machine, « mutualisons serve --open-writes » les ouvre ; « mutualisons update --server » et « load --server » écrivent comme son administrateur.",
        "Anoniem schrijven is gesloten. Op een eigen server, gebonden aan alleen deze machine, opent 'mutualisons serve --open-writes' het; 'mutualisons update --server' en 'load --server' schrijven als beheerder ervan.",
        "Anonymous writes are closed. On a server of your own, bound to this machine alone, 'mutualisons serve --open-writes' opens them; 'mutualisons update --server' and 'load --server' write as its administrator.");

    public static Wording TooManyBodies() => new(
        "Trop de grands envois sont en cours en même temps. Réessayez dans un moment.",
        "Er zijn te veel grote zendingen tegelijk bezig. Probeer het zo meteen opnieuw.",
        "Too many large requests are in work at once. Try again in a while.");

    public static Wording NoTemporaryFile() => new(
        "Le serveur n'a plus de place pour recevoir ce contenu : ",
        "De server heeft geen plaats meer om deze inhoud te ontvangen: ",
        "The server has no place left to receive this body: ");

    public static Wording BodyTooLarge(long limit) =>
        new($"Le contenu peut avoir {limit} octets ici.", $"De inhoud mag hier {limit} bytes tellen.", $"The body may have {limit} bytes here.");

    public static Wording NotUtf8(string charset) =>
        new($"Le texte s'envoie en UTF-8, pas en {charset}.", $"Tekst wordt als UTF-8 gestuurd, niet als {charset}.", $"Text is sent as UTF-8, not as {charset}.");

    public static Wording UnknownCoding(string known, string coding) => new(
        $"Un contenu s'envoie tel quel ou dans un des codages {known}, mais celui-ci est « {coding} ».",
        $"Inhoud komt onverpakt of in een van de coderingen {known}, maar deze is '{coding}'.",
        $"A body comes plain or in one of the codings {known}, but this one is '{coding}'.");

    public static Wording DescriptionTooLarge(int limit) => new(
        $"La réponse compterait plus de {limit} triplets : demandez une page plus petite, ou utilisez /sparql.",
        $"Het antwoord zou meer dan {limit} triples tellen: vraag een kleinere pagina, of gebruik /sparql.",
        $"The answer would hold more than {limit} triples: ask for a smaller page, or use /sparql.");

    public static Wording JsonLdTooLarge(int limit) => new(
        $"Une réponse en JSON-LD compte au plus {limit} triplets : demandez N-Triples ou Turtle, qui s'envoient au fur et à mesure.",
        $"Een antwoord in JSON-LD telt hoogstens {limit} triples: vraag N-Triples of Turtle, die stromen.",
        $"JSON-LD answers hold at most {limit} triples: ask for N-Triples or Turtle, which stream.");

    public static Wording TripleTermsInJsonLd() => new(
        "La réponse contient des termes-triplets (RDF 1.2), que JSON-LD 1.1 ne sait pas écrire : demandez text/turtle ou application/n-triples, ou laissez rdf:reifies de côté.",
        "Het antwoord bevat triple-termen (RDF 1.2), die JSON-LD 1.1 niet kan schrijven: vraag text/turtle of application/n-triples, of laat rdf:reifies weg.",
        "The answer holds triple terms (RDF 1.2), which JSON-LD 1.1 cannot write: ask for text/turtle or application/n-triples, or leave rdf:reifies out.");

    public static Wording Internal() => new(
        "L'erreur est dans le journal du serveur ; les données sont comme elles étaient.",
        "De fout staat in het logboek van de server; de gegevens zijn zoals ze waren.",
        "The error is in the server's log; the data is as it was.");
}
