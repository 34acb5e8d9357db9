using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Descriptions;

/// <summary>An address in one line, as people write it.</summary>
internal static class AddressLine
{
    /// <summary>The first address of a resource that says anything, in a language, or null.</summary>
    public static string? Of(Locations locations, Iri resource, string language) => locations
        .AddressesOf(resource)
        .Select(address => Join(locations, address, language))
        .FirstOrDefault(line => line.Length > 0);

    private static string Join(Locations locations, Term address, string language)
    {
        string?[] parts =
        [
            JoinWords(locations, address, language, Locn.LocatorName),
            JoinWords(locations, address, language, Locn.Thoroughfare, Locn.LocatorDesignator),
            JoinWords(locations, address, language, Locn.PostCode, Locn.PostName),
            JoinWords(locations, address, language, Locn.AdminUnitL1),
        ];
        return string.Join(", ", parts.Where(part => part!.Length > 0));
    }

    private static string JoinWords(Locations locations, Term address, string language, params IEnumerable<Iri> properties) =>
        string.Join(' ', properties.Select(property => locations.BestTextOf(address, property, language)).Where(text => !string.IsNullOrEmpty(text)));
}
