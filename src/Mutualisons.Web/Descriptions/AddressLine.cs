using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>An address in one line, as people write it.</summary>
internal static class AddressLine
{
    /// <summary>The address of a resource's first site that states one, or null.</summary>
    public static string? Of(TripleSet triples, Iri resource) => triples
        .Objects(resource, Org.HasSite)
        .SelectMany(site => triples.Objects(site, Locn.Address))
        .Select(address => Join(triples, address))
        .FirstOrDefault(line => line.Length > 0);

    private static string Join(TripleSet triples, Term address)
    {
        string?[] parts =
        [
            JoinWords(triples, address, Locn.LocatorName),
            JoinWords(triples, address, Locn.Thoroughfare, Locn.LocatorDesignator),
            JoinWords(triples, address, Locn.PostCode, Locn.PostName),
            JoinWords(triples, address, Locn.AdminUnitL1),
        ];
        return string.Join(", ", parts.Where(part => part!.Length > 0));
    }

    private static string JoinWords(TripleSet triples, Term address, params IEnumerable<Iri> properties) =>
        string.Join(' ', properties.Select(property => triples.TryGetText(address, property, out var text) ? text : string.Empty).Where(text => text.Length > 0));
}
