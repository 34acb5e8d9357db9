using Mutualisons.Domain;

namespace Mutualisons.Web.Resources;

/// <summary>What is said of things that are not there.</summary>
internal static class ResourceRefusals
{
    public static Wording NoKind(string path) =>
        new($"Aucune sorte de fiche n'est à l'adresse « {path} ».", $"Op '{path}' is er geen soort fiche.", $"There is no kind of thing at '{path}'.");

    public static Wording Unknown(string resource) => new($"On ne sait rien de <{resource}>.", $"Over <{resource}> is niets bekend.", $"Nothing is known of <{resource}>.");

    public static Wording Deleted(string resource) => new(
        $"<{resource}> a été supprimé ; son adresse ne servira plus.",
        $"<{resource}> is verwijderd; het adres wordt niet opnieuw gebruikt.",
        $"<{resource}> was deleted; its address is not used again.");
}
