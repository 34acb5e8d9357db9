using Mutualisons.Rdf;
using static Mutualisons.Domain.ContextRows;
using static Mutualisons.Domain.KindRows;

namespace Mutualisons.Domain;

/// <summary>Rows of the table of kinds: what has addresses, but no public collection.</summary>
internal static class UnlistedKinds
{
    /// <summary>A term of a classification; its slug is <c>{scheme}/{slug}</c>.</summary>
    public static Kind Concept { get; } = new()
    {
        Name = "concept",
        Labels = Labels("terme", "termes", "term", "termen", "concept", "concepts"),
        Class = Skos.Concept,
        NameProperty = Skos.PrefLabel,
        Terms = [.. Classes("mut:LegalParameter")],
    };

    /// <summary>A classification.</summary>
    public static Kind Scheme { get; } = new()
    {
        Name = "scheme",
        Segment = "concept",
        Labels = Labels("classification", "classifications", "indeling", "indelingen", "classification", "classifications"),
        Class = Skos.ConceptScheme,
        NameProperty = Dct.Title,
    };

    /// <summary>A municipality, with its outline and a point inside.</summary>
    public static Kind Commune { get; } = new()
    {
        Name = "commune",
        Labels = Labels("commune", "communes", "gemeente", "gemeenten", "commune", "communes"),
        Class = Mut.Commune,
        Location = new(FieldPath.Self, MayBeCommune: true),
    };

    /// <summary>A human being; the slug is random, never a name.</summary>
    public static Kind Person { get; } = new()
    {
        Name = "person",
        Labels = Labels("personne", "personnes", "persoon", "personen", "person", "people"),
        Class = Vocabularies.Expand("mut:Person"),
        Terms = [.. Classes("mut:Person", "FoafPerson=foaf:Person"), .. Links("mut:contactFor")],
    };

    /// <summary>An actor's account in a circle.</summary>
    public static Kind Account { get; } = new()
    {
        Name = "account",
        Labels = Labels("compte", "comptes", "rekening", "rekeningen", "account", "accounts"),
        Class = Vocabularies.Expand("mut:Account"),
        Terms = [.. Classes("mut:Account"), .. Link("mut:circle", "mut:holder"), .. Typed(XsdVocabulary.Decimal, "mut:lowerLimit", "mut:upperLimit")],
    };

    /// <summary>What one account gives to another.</summary>
    public static Kind Transfer { get; } = new()
    {
        Name = "transfer",
        Labels = Labels("transfert", "transferts", "overdracht", "overdrachten", "transfer", "transfers"),
        Class = Vocabularies.Expand("mut:Transfer"),
        Terms =
        [
            .. Classes("mut:Transfer"),
            .. Link("mut:fromAccount", "mut:toAccount", "mut:transferState"),
            .. Texts("mut:refusalReason"),
            .. Typed(XsdVocabulary.Decimal, "mut:amount", "mut:declaredEuroValue"),
            .. Typed(XsdVocabulary.DateTime, "happenedAt=vf:hasPointInTime", "mut:confirmedByPayerAt", "mut:confirmedByPayeeAt"),
        ],
    };

    /// <summary>The use of a room, asked for or agreed.</summary>
    public static Kind Booking { get; } = new()
    {
        Name = "booking",
        Labels = Labels("réservation", "réservations", "boeking", "boekingen", "booking", "bookings"),
        Class = Vocabularies.Expand("mut:Booking"),
        Terms = [.. Classes("mut:Booking", "mut:RoomRequest"), .. Link("mut:bookingState"), .. Plain("mut:attendees", "mut:wishedCapacity")],
    };

    /// <summary>What somebody agreed to, for which fields and outputs, from when until when.</summary>
    public static Kind Consent { get; } = new()
    {
        Name = "consent",
        Labels = Labels("consentement", "consentements", "toestemming", "toestemmingen", "consent", "consents"),
        Class = Vocabularies.Expand("mut:Consent"),
        Terms =
        [
            .. Classes("mut:Consent"),
            .. Link("mut:givenBy", "mut:means"),
            .. Links("mut:coversField", "mut:coversOutput"),
            .. Typed(XsdVocabulary.DateTime, "mut:givenAt", "mut:withdrawnAt"),
        ],
    };
}
