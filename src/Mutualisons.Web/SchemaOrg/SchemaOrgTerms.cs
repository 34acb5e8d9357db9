using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.SchemaOrg;

/// <summary>Which words schema.org has for our kinds and properties, as a table.</summary>
internal static class SchemaOrgTerms
{
    private static readonly (string Kind, string Type)[] Types =
    [
        ("actor", "Organization"), ("place", "Place"), ("room", "Room"), ("event", "Event"), ("offer", "Offer"), ("need", "Demand"), ("document", "CreativeWork"), ("source", "Dataset"),
    ];

    private static readonly (string Kind, string Property, string Name)[] TextRows =
    [
        ("event", "schema:startDate", "startDate"), ("event", "schema:endDate", "endDate"),
        ("offer", "vf:hasBeginning", "validFrom"), ("offer", "vf:hasEnd", "validThrough"), ("need", "vf:hasBeginning", "validFrom"), ("need", "vf:hasEnd", "validThrough"),
        ("document", "dct:issued", "datePublished"), ("document", "dct:language", "inLanguage"), ("document", "dcat:version", "version"),
        ("room", "schema:maximumAttendeeCapacity", "maximumAttendeeCapacity"),
    ];

    private static readonly (string Kind, string Property, string Name)[] LinkRows =
    [
        ("actor", "schema:url", "sameAs"), ("room", "schema:containedInPlace", "containedInPlace"), ("event", "schema:location", "location"), ("event", "schema:organizer", "organizer"),
        ("offer", "dct:creator", "offeredBy"), ("offer", "vf:eligibleLocation", "areaServed"), ("need", "vf:eligibleLocation", "areaServed"),
        ("document", "dct:creator", "author"), ("document", "dct:license", "license"), ("source", "dct:license", "license"), ("document", "schema:url", "sameAs"),
    ];

    /// <summary>The schema.org type of a kind, or null.</summary>
    public static string? TypeOf(Kind kind) => Types.FirstOrDefault(row => row.Kind == kind.Name).Type;

    /// <summary>Whether schema.org takes it for a place.</summary>
    public static bool IsPlace(Kind kind) => kind.Name is "place" or "room";

    /// <summary>Properties that hold texts, dates and numbers.</summary>
    public static IEnumerable<(Iri Property, string Name)> Texts(Kind kind) => Of(TextRows, kind);

    /// <summary>Properties that lead to other things.</summary>
    public static IEnumerable<(Iri Property, string Name)> Links(Kind kind) => Of(LinkRows, kind);

    private static IEnumerable<(Iri Property, string Name)> Of((string Kind, string Property, string Name)[] rows, Kind kind) =>
        rows.Where(row => row.Kind == kind.Name).Select(row => (Vocabularies.Expand(row.Property), row.Name));
}
