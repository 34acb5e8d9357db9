using Mutualisons.Domain;

namespace Mutualisons.Web.GraphStore;

/// <summary>What is said of requests for graphs that cannot be answered.</summary>
internal static class GraphStoreRefusals
{
    public static Wording NoGraph(string graph) => new($"Il n'y a pas de graphe <{graph}>.", $"Er is geen graaf <{graph}>.", $"There is no graph <{graph}>.");

    public static Wording NoIri(string given) => new(
        $"« graph » est un IRI absolu, mais ici « {given} ».",
        $"'graph' is een absolute IRI, maar hier '{given}'.",
        $"'graph' is an absolute IRI, but it is '{given}'.");

    public static Wording NameOne() => new(
        "Nommez un graphe : « ?default » pour celui qui n'a pas de nom, ou « ?graph= » et son IRI.",
        "Noem één graaf: '?default' voor die zonder naam, of '?graph=' met haar IRI.",
        "Name one graph: '?default' for the unnamed one, or '?graph=' with its IRI.");

    public static Wording NoBoundary() => new(
        "Un contenu en plusieurs parties dit dans Content-Type ce qui les sépare : boundary=….",
        "Inhoud in meerdere delen zegt in Content-Type wat ertussen staat: boundary=….",
        "A multipart body says in Content-Type what stands between its parts: boundary=….");

    public static Wording MalformedParts() => new("Le contenu en plusieurs parties est mal formé : ", "De inhoud in meerdere delen is verkeerd gevormd: ", "The multipart body is malformed: ");

    public static Wording BodyType(IEnumerable<string> known, string given)
    {
        var types = string.Join(", ", known);
        return new(
            $"Un graphe s'envoie comme {types}, mais ce contenu est « {given} ».",
            $"Een graaf wordt gestuurd als {types}, maar deze inhoud is '{given}'.",
            $"A graph is sent as {types}, but this body is '{given}'.");
    }
}
