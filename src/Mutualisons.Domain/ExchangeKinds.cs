using Mutualisons.Rdf;
using static Mutualisons.Domain.ContextRows;
using static Mutualisons.Domain.KindRows;

namespace Mutualisons.Domain;

/// <summary>Rows of the table of kinds: what is offered and needed, and how it is settled.</summary>
internal static class ExchangeKinds
{
    private static readonly Validity WhileProposed = new(Vocabularies.Expand("vf:hasBeginning"), Vocabularies.Expand("vf:hasEnd"));

    private static readonly KindFilter[] ProposalFilters =
    [
        Concept("unit", "mut:terms/mut:exchangeUnit", "exchange-units", "Moyen d'échange", "Ruilmiddel", "Means of exchange"),
        Record("currency", "mut:terms/mut:part/vf:resourceConformsTo", "currency", "Monnaie", "Munt", "Currency"),
        Filter("withoutEuro", FilterType.Lacking, "mut:exchangeUnit", "Possible sans euro", "Kan zonder euro", "Possible without euro") with { Part = FieldPath.Parse("mut:terms"), Term = "exchange-units/euro" },
        Concept("competence", "mut:competence", "competences", "Compétence", "Competentie", "Competence"),
        Concept("capacity", "mut:capacityBand", "capacity-bands", "Temps disponible par semaine", "Beschikbare tijd per week", "Time available a week"),
        Filter("volunteer", FilterType.Flag, "mut:volunteer", "Bénévolat", "Vrijwilligerswerk", "Volunteering"),
        Record("by", "dct:creator", "actor", "De", "Van", "By"),
    ];

    private static readonly KindColumn[] ProposalColumns =
    [
        Column("by", "dct:creator"), Column("where", "vf:eligibleLocation"), Column("units", "mut:terms/mut:exchangeUnit"), Column("currencies", "mut:terms/mut:part/vf:resourceConformsTo"), Column("terms", "mut:terms/dct:description"),
        Column("validFrom", "vf:hasBeginning"), Column("validUntil", "vf:hasEnd"), Column("competences", "mut:competence"), Column("capacity", "mut:capacityBand"),
    ];

    /// <summary>What somebody offers.</summary>
    public static Kind Offer { get; } = Proposal("offer", "offers", Labels("offre", "offres", "aanbod", "aanbiedingen", "offer", "offers")) with
    {
        Terms =
        [
            .. Classes("mut:Terms"),
            .. Links("vf:eligibleLocation", "mut:terms", "mut:exchangeUnit", "mut:part", "vf:reciprocal", "vf:publishes"),
            .. Link("mut:capacityBand"),
            .. Plain("mut:volunteer"),
        ],
    };

    /// <summary>What somebody needs.</summary>
    public static Kind Need { get; } = Proposal("need", "needs", Labels("besoin", "besoins", "vraag", "vragen", "need", "needs")) with
    {
        Distinction = new(Vocabularies.Expand("vf:purpose"), Vocabularies.Expand("vf:request")),
    };

    /// <summary>Those who exchange under common rules.</summary>
    public static Kind Circle { get; } = new()
    {
        Name = "circle",
        CollectionPath = "circles",
        Axis = Axis.Exchange,
        Labels = Labels("cercle d'échange", "cercles d'échange", "ruilkring", "ruilkringen", "exchange circle", "exchange circles"),
        Class = Vocabularies.Expand("mut:ExchangeCircle"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Location = Around("dct:spatial"),
        Filters =
        [
            Record("currency", "mut:unitOfAccount", "currency", "Monnaie", "Munt", "Currency"),
            Record("managedBy", "mut:managedBy", "actor", "Géré par", "Beheerd door", "Managed by"),
        ],
        Columns = [Column("unitOfAccount", "mut:unitOfAccount"), Column("managedBy", "mut:managedBy"), Column("where", "dct:spatial")],
        Terms =
        [
            .. Classes("mut:ExchangeCircle", "mut:ConversionRule"),
            .. Link("mut:unitOfAccount", "mut:convertsFrom", "mut:convertsTo"),
            .. Links("mut:conversionRule"),
            .. Typed(XsdVocabulary.Decimal, "mut:rate"),
        ],
    };

    /// <summary>What exchanges are counted in beside the euro.</summary>
    public static Kind Currency { get; } = new()
    {
        Name = "currency",
        CollectionPath = "currencies",
        Axis = Axis.Exchange,
        Labels = Labels("monnaie", "monnaies", "munt", "munten", "currency", "currencies"),
        Class = Vocabularies.Expand("mut:Currency"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Location = Around("dct:spatial"),
        Filters =
        [
            Concept("type", "mut:currencyType", "currency-types", "Type", "Type", "Type"),
            Record("managedBy", "mut:managedBy", "actor", "Géré par", "Beheerd door", "Managed by"),
        ],
        Columns = [Column("code", "skos:notation"), Column("type", "mut:currencyType"), Column("managedBy", "mut:managedBy"), Column("where", "dct:spatial")],
        Terms = [.. Classes("mut:Currency"), .. Link("mut:currencyType")],
    };

    private static Kind Proposal(string name, string path, IReadOnlyDictionary<string, KindLabels> labels) => new()
    {
        Name = name,
        CollectionPath = path,
        Axis = Axis.Exchange,
        Labels = labels,
        Class = Vocabularies.Expand("vf:Proposal"),
        Distinction = new(Vocabularies.Expand("vf:purpose"), Vocabularies.Expand("vf:offer")),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Location = Around("vf:eligibleLocation"),
        Validity = WhileProposed,
        Filters = ProposalFilters,
        Columns = ProposalColumns,
    };
}
