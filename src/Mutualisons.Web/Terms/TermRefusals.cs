using Mutualisons.Domain;

namespace Mutualisons.Web.Terms;

/// <summary>What is said where no terms are.</summary>
internal static class TermRefusals
{
    public static Wording NoOntology() => new(
        "L'ontologie n'est pas chargée ici : « mutualisons load ontology/*.ttl », avec son graphe et « --audience public », l'apporte.",
        "De ontologie is hier niet geladen: 'mutualisons load ontology/*.ttl', met haar graaf en '--audience public', brengt ze.",
        "The ontology is not loaded in this store: 'mutualisons load ontology/*.ttl' with its graph and '--audience public' brings it.");

    public static Wording NoShapes() => new(
        "Les règles ne sont pas chargées ici : « mutualisons load shapes/*.ttl », avec leur graphe et « --audience public », les apporte.",
        "De regels zijn hier niet geladen: 'mutualisons load shapes/*.ttl', met hun graaf en '--audience public', brengt ze.",
        "The shapes are not loaded in this store: 'mutualisons load shapes/*.ttl' with their graph and '--audience public' brings them.");

    public static Wording NoClassifications() => new(
        "Aucune classification n'est publiée ici pour l'instant.",
        "Hier is nog geen indeling gepubliceerd.",
        "No classification is published here yet.");

    public static Wording NoClassification(string slug) => new(
        $"Il n'y a pas de classification « {slug} » ; /taxonomy donne la liste de celles qui existent.",
        $"Er is geen indeling '{slug}'; /taxonomy geeft de lijst van wat er is.",
        $"There is no classification '{slug}'; /taxonomy lists those there are.");
}
