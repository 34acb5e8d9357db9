using Mutualisons.Domain;

namespace Mutualisons.Web.Search;

/// <summary>What is said of searches that cannot be answered.</summary>
internal static class SearchRefusals
{
    public static Wording Words(int most) => new(
        $"les mots à chercher, {most} caractères au plus",
        $"de woorden om te zoeken, hoogstens {most} tekens",
        $"the words to search for, at most {most} characters");

    public static Wording NoField(string name, IReadOnlyList<string> known)
    {
        var names = string.Join(", ", known);
        return new(
            $"« {name}: » n'est pas un champ ; les champs sont : {names}. Pour chercher ces mots tels quels, mettez-les entre guillemets.",
            $"'{name}:' is geen veld; de velden zijn {names}. Zet de woorden tussen aanhalingstekens om ze zo te zoeken.",
            $"'{name}:' is no field; the fields are {names}. To search for the words as they are, put them between quotation marks.");
    }

    public static Wording TooMany(int most) => new(
        $"La recherche trouve plus de {most} textes : ajoutez un mot.",
        $"De zoekopdracht vindt meer dan {most} teksten: voeg een woord toe.",
        $"The search finds more than {most} texts: add a word.");
}
