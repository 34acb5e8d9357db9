using Mutualisons.Domain;

namespace Mutualisons.Web.Collections;

/// <summary>What is said of parameters that a collection does not take; "must be" comes before what is expected in English, "il faut" in French.</summary>
internal static class CollectionRefusals
{
    public static Wording Unknown(string name, string collection, IEnumerable<string> known)
    {
        var names = string.Join(", ", known);
        return new(
            $"« {name} » n'est pas connu à l'adresse /{collection} ; sont connus : {names}.",
            $"'{name}' is niet bekend op /{collection}; bekend zijn {names}.",
            $"'{name}' is not known at /{collection}; known are {names}.");
    }

    public static Wording Invalid(string name, Wording expected) => new(
        $"Pour « {name} », il faut {expected.French}.",
        $"Voor '{name}' wordt verwacht: {expected.Dutch}.",
        $"'{name}' must be {expected.English}.");

    public static Wording Once() => new("une seule valeur", "één enkele waarde", "given once");

    public static Wording OneOf(IEnumerable<string> words)
    {
        var list = string.Join(", ", words);
        return new($"une de ces valeurs : {list}", $"een van deze waarden: {list}", $"one of {list}");
    }

    public static Wording Box() => new(
        "quatre nombres « ouest,sud,est,nord » en degrés",
        "vier getallen 'west,zuid,oost,noord' in graden",
        "four numbers 'west,south,east,north' in degrees");

    public static Wording Point() => new("deux nombres « latitude,longitude » en degrés", "twee getallen 'breedte,lengte' in graden", "two numbers 'latitude,longitude' in degrees");

    public static Wording Metres(int most) => new($"des mètres, de 1 à {most}", $"een aantal meter, van 1 tot {most}", $"metres, from 1 to {most}");

    public static Wording WithPoint() => new("donner aussi « near »", "ook een waarde voor 'near'", "given beside 'near'");

    public static Wording Moment() => new(
        "une date, ou une date et une heure, comme 2026-12-10 ou 2026-12-10T18:00 (à Bruxelles) ou 2026-12-10T17:00:00Z",
        "een datum, of een datum en een uur, zoals 2026-12-10 of 2026-12-10T18:00 (in Brussel) of 2026-12-10T17:00:00Z",
        "a date, or a date and time, such as 2026-12-10 or 2026-12-10T18:00 (in Brussels) or 2026-12-10T17:00:00Z");

    public static Wording Time() => new(
        "une date ou une date et une heure, comme 2026-01-31 ou 2026-01-31T12:00:00Z",
        "een datum of een datum en een uur, zoals 2026-01-31 of 2026-01-31T12:00:00Z",
        "a date or a date and time, such as 2026-01-31 or 2026-01-31T12:00:00Z");

    public static Wording Period() => new(
        "DÉBUT/FIN, deux dates ou dates et heures, la seconde plus tard, comme 2026-12-10T18:00/2026-12-10T21:00 (à Bruxelles)",
        "BEGIN/EINDE, twee data of data en uren, het tweede later, zoals 2026-12-10T18:00/2026-12-10T21:00 (in Brussel)",
        "START/END, two dates or dates and times, the second later, such as 2026-12-10T18:00/2026-12-10T21:00 (in Brussels)");

    public static Wording LaterThanFrom() => new("un moment plus tard que « from »", "een later moment dan 'from'", "later than 'from'");

    public static Wording Order() => new(
        "id, name, modified, distance avec « near » ou score avec « q », précédé de « - » pour l'ordre inverse",
        "id, name, modified, distance bij 'near' of score bij 'q', met '-' ervoor voor de omgekeerde volgorde",
        "id, name, modified, distance beside 'near' or score beside 'q', with '-' in front to turn it round");

    public static Wording Number(int most) => new($"un nombre de 1 à {most}", $"een getal van 1 tot {most}", $"a number from 1 to {most}");

    public static Wording WholeNumber() => new("un nombre entier, 0 ou plus", "een geheel getal, 0 of meer", "a whole number, 0 or more");

    public static Wording NextLink() => new("ce qu'a donné un lien « next »", "wat een link 'next' gaf", "what a 'next' link gave");

    public static Wording Iri() => new("un IRI absolu", "een absolute IRI", "an absolute IRI");

    public static Wording Flag() => new("true ou false", "true of false", "true or false");

    public static Wording Category(string given) => new(
        $"un terme d'une classification, par son adresse, son nom court ou sa notation, et non « {given} »",
        $"een term van een indeling, met zijn adres, zijn korte naam of zijn notatie, niet '{given}'",
        $"a term of a classification, by its address, its slug or its notation, but it is '{given}'");

    public static Wording Term(string scheme, string given, IReadOnlyCollection<string> known)
    {
        var list = known.Count > 0 ? $": {string.Join(", ", known)}" : string.Empty;
        return new(
            $"un terme de la classification « {scheme} », par son adresse ou son nom court, et non « {given} »{(known.Count > 0 ? " " : string.Empty)}{list}",
            $"een term van de indeling '{scheme}', met zijn adres of zijn korte naam, niet '{given}'{list}",
            $"a term of the classification '{scheme}', by its address or its slug, but it is '{given}'{list}");
    }

    public static Wording Record(IReadOnlyDictionary<string, KindLabels> labels, string given) => new(
        $"l'adresse ou le nom court d'une des fiches connues ici ({labels["fr"].Many}), et non « {given} »",
        $"het adres of de korte naam van een van de fiches die hier bekend zijn ({labels["nl"].Many}), niet '{given}'",
        $"the address or the slug of one of the {labels["en"].Many} known here, but it is '{given}'");

    public static Wording Commune(string given) => new(
        $"le code NIS ou le nom, en français ou en néerlandais, d'une commune connue ici, et non « {given} »",
        $"de NIS-code of de naam, in het Frans of het Nederlands, van een gemeente die hier bekend is, niet '{given}'",
        $"a NIS code or a name in French or Dutch of a commune that is known here, but it is '{given}'");
}
