using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Search;

namespace Mutualisons.Web.Search;

/// <summary>What search reads of records, and how much each field counts.</summary>
internal static class SearchFields
{
    /// <summary>How many fields there are.</summary>
    public static readonly int Count = Enum.GetValues<SearchField>().Length;

    /// <summary>Other names of records.</summary>
    public static readonly IReadOnlyList<Iri> OtherNames = Expand("skos:altLabel", "skos:hiddenLabel", "schema:alternateName");

    /// <summary>What records say of themselves.</summary>
    public static readonly IReadOnlyList<Iri> Descriptions = Expand("dct:description", "mut:researchQuestion", "mut:finding", "schema:conditionsOfAccess", "dcat:keyword");

    /// <summary>What terms of classifications are called.</summary>
    public static readonly IReadOnlyList<Iri> TermLabels = Expand("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel");

    /// <summary>What addresses and communes are called.</summary>
    public static readonly IReadOnlyList<Iri> PlaceNames = Expand("schema:name", "locn:postName", "locn:postCode", "locn:thoroughfare", "locn:adminUnitL1");

    /// <summary>How searches name the fields, before a colon.</summary>
    public static readonly TextFields Written = new(new Dictionary<string, IReadOnlyList<string>>
    {
        [NameOf(SearchField.Name)] = ["nom", "naam"],
        [NameOf(SearchField.Description)] = ["beschrijving"],
        [NameOf(SearchField.Category)] = ["categorie"],
        [NameOf(SearchField.Place)] = ["lieu", "plaats"],
        [NameOf(SearchField.Kind)] = ["type", "soort"],
    });

    /// <summary>How searches name a field; other names are names too.</summary>
    public static string NameOf(SearchField field) => field switch
    {
        SearchField.Name or SearchField.OtherName => "name",
        SearchField.Description => "description",
        SearchField.Category => "category",
        SearchField.Place => "place",
        _ => "kind",
    };

    /// <summary>The weight of a field: a name over a description over a category.</summary>
    public static double WeightOf(SearchField field) => field switch
    {
        SearchField.Name => 12,
        SearchField.OtherName => 9,
        SearchField.Description => 5,
        SearchField.Category => 1.2,
        SearchField.Place => 0.8,
        _ => 0.8,
    };

    /// <summary>The field that a property of a record of that kind is; null when it is none.</summary>
    public static SearchField? FieldOf(Kind kind, Iri property) =>
        property == kind.NameProperty ? SearchField.Name
        : OtherNames.Contains(property) ? SearchField.OtherName
        : Descriptions.Contains(property) ? SearchField.Description
        : null;

    private static IReadOnlyList<Iri> Expand(params string[] names) => [.. names.Select(Vocabularies.Expand)];
}
