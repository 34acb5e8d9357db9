using Mutualisons.Rdf;
using static Mutualisons.Domain.ContextRows;
using static Mutualisons.Domain.KindRows;

namespace Mutualisons.Domain;

/// <summary>Rows of the table of kinds: places, what is in them, what happens there.</summary>
internal static class PlaceKinds
{
    /// <summary>Somewhere that others can use.</summary>
    public static Kind Place { get; } = new()
    {
        Name = "place",
        CollectionPath = "places",
        Axis = Axis.Places,
        Labels = Labels("lieu", "lieux", "plek", "plekken", "place", "places"),
        Class = Vocabularies.Expand("mut:Place"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Location = new(FieldPath.Self),
        Filters =
        [
            Concept("role", "mut:placeRole", "place-roles", "Rôle", "Rol", "Role"),
            Concept("permanence", "mut:permanence", "permanences", "Durée de l'occupation", "Duur van het gebruik", "Permanence") with { Part = FieldPath.Parse("mut:occupation"), During = FieldPath.Self },
            Concept("amenity", "mut:amenity", "amenities", "Équipement", "Voorziening", "Amenity"),
            Concept("accessibility", "mut:accessibility", "amenities", "Accessibilité", "Toegankelijkheid", "Accessibility"),
            Concept("public", "mut:publicServed", "publics", "Public", "Publiek", "Public"),
            Record("managedBy", "mut:managedBy", "actor", "Géré par", "Beheerd door", "Managed by"),
        ],
        Columns =
        [
            Column("roles", "mut:placeRole"), Column("permanence", "mut:occupation/mut:permanence"), Column("amenities", "mut:amenity"), Column("accessibility", "mut:accessibility"),
            Column("publics", "mut:publicServed"), Column("managedBy", "mut:managedBy"), Column("hosts", "mut:hosts"),
        ],
        Terms =
        [
            .. Classes("mut:Place", "mut:Occupation"),
            .. Links("mut:placeRole", "mut:publicServed", "mut:accessibility", "mut:amenity", "mut:occupation", "mut:hosts"),
            .. Link("mut:permanence"),
            .. Texts("mut:managementNote"),
        ],
    };

    /// <summary>A room of a place.</summary>
    public static Kind Room { get; } = new()
    {
        Name = "room",
        CollectionPath = "rooms",
        Axis = Axis.Places,
        Labels = Labels("salle", "salles", "zaal", "zalen", "room", "rooms"),
        Class = Vocabularies.Expand("mut:Room"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Location = At("schema:containedInPlace"),
        Filters =
        [
            Filter("capacity", FilterType.AtLeast, "schema:maximumAttendeeCapacity", "Personnes, au moins", "Personen, minstens", "People, at least"),
            Concept("accessibility", "mut:accessibility", "amenities", "Accessibilité", "Toegankelijkheid", "Accessibility"),
            Concept("amenity", "mut:amenity", "amenities", "Équipement", "Voorziening", "Amenity"),
            Filter("free", FilterType.Within, "mut:availableDuring", "Libre (début/fin)", "Vrij (begin/einde)", "Free (start/end)"),
            Record("place", "schema:containedInPlace", "place", "Lieu", "Plek", "Place"),
        ],
        Columns =
        [
            Column("place", "schema:containedInPlace"), Column("capacity", "schema:maximumAttendeeCapacity"), Column("accessibility", "mut:accessibility"),
            Column("amenities", "mut:amenity"), Column("conditions", "schema:conditionsOfAccess"),
        ],
        Terms =
        [
            .. Classes("mut:Room"),
            .. Link("schema:containedInPlace"),
            .. Links("mut:availableDuring"),
            .. Texts("schema:conditionsOfAccess"),
            .. Plain("capacity=schema:maximumAttendeeCapacity"),
        ],
    };

    /// <summary>A thing that is lent.</summary>
    public static Kind Equipment { get; } = new()
    {
        Name = "equipment",
        CollectionPath = "equipment",
        Axis = Axis.Places,
        Labels = Labels("matériel", "matériels", "materiaal", "materialen", "piece of equipment", "equipment"),
        Class = Vocabularies.Expand("mut:Equipment"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Location = At("vf:currentLocation"),
        Filters =
        [
            Record("place", "vf:currentLocation", "place", "Lieu", "Plek", "Place"),
            Record("managedBy", "mut:managedBy", "actor", "Géré par", "Beheerd door", "Managed by"),
        ],
        Columns = [Column("place", "vf:currentLocation"), Column("managedBy", "mut:managedBy"), Column("conditions", "schema:conditionsOfAccess")],
        Terms = [.. Classes("mut:Equipment"), .. Link("vf:currentLocation")],
    };

    /// <summary>What happens somewhere, once or again and again.</summary>
    public static Kind Event { get; } = new()
    {
        Name = "event",
        CollectionPath = "events",
        Axis = Axis.Places,
        Labels = Labels("évènement", "évènements", "evenement", "evenementen", "event", "events"),
        Class = Vocabularies.Expand("mut:Event"),
        CategoryProperty = Vocabularies.Expand("dct:subject"),
        Location = At("schema:location|schema:location/schema:containedInPlace"),
        Occurrence = new(Vocabularies.Expand("schema:startDate"), Vocabularies.Expand("schema:endDate"), Vocabularies.Expand("schema:eventSchedule")),
        Filters =
        [
            Record("place", "schema:location|schema:location/schema:containedInPlace", "place", "Lieu", "Plek", "Place"),
            Record("organiser", "schema:organizer", "actor", "Organisé par", "Georganiseerd door", "Organised by"),
        ],
        Columns =
        [
            Column("start", "schema:startDate"), Column("end", "schema:endDate"), Column("place", "schema:location"), Column("organisers", "schema:organizer"),
            Column("weekdays", "schema:eventSchedule/schema:byDay"), Column("startTime", "schema:eventSchedule/schema:startTime"), Column("endTime", "schema:eventSchedule/schema:endTime"),
            Column("scheduleStart", "schema:eventSchedule/schema:startDate"), Column("scheduleEnd", "schema:eventSchedule/schema:endDate"),
        ],
        Terms =
        [
            .. Classes("mut:Event", "SchemaEvent=schema:Event", "schema:Schedule"),
            .. Link("schema:location", "schema:eventSchedule"),
            .. Links("schema:organizer", "schema:byDay"),
            .. Plain("schema:startDate", "schema:endDate", "schema:repeatFrequency", "schema:scheduleTimezone"),
            .. Typed(XsdVocabulary.Time, "schema:startTime", "schema:endTime"),
        ],
    };
}
