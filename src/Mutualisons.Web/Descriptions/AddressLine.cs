using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Descriptions;

/// <summary>An address in one line, as people write it.</summary>
internal static class AddressLine
{
    /// <summary>The first address of a resource that says anything, or null.</summary>
    public static string? Of(Locations locations, Iri resource) => locations
        .AddressesOf(resource)
        .Select(address => Join(locations, address))
        .FirstOrDefault(line => line.Length > 0);

    private static string Join(Locations locations, Term address)
    {
        string?[] parts =
        [
            JoinWords(locations, address, Locn.LocatorName),
            JoinWords(locations, address, Locn.Thoroughfare, Locn.LocatorDesignator),
            JoinWords(locations, address, Locn.PostCode, Locn.PostName),
            JoinWords(locations, address, Locn.AdminUnitL1),
        ];
        return string.Join(", ", parts.Where(part => part!.Length > 0));
    }

    private static string JoinWords(Locations locations, Term address, params IEnumerable<Iri> properties) =>
        string.Join(' ', properties.Select(property => locations.TryGetText(address, property, out var text) ? text : string.Empty).Where(text => text.Length > 0));
}
