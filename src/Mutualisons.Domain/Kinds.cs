namespace Mutualisons.Domain;

/// <summary>Every kind that the platform has from the start; a new kind is a new row here, a term of the ontology, a shape and a sample.</summary>
/// <remarks>The rows themselves stand in <c>ActorKinds</c>, <c>PlaceKinds</c>, <c>StaffKinds</c>, <c>ExchangeKinds</c>, <c>DataKinds</c> and <c>UnlistedKinds</c>.</remarks>
public static class Kinds
{
    /// <summary>The table, in the order in which people see it.</summary>
    public static KindTable All { get; } = new(
        [
            ActorKinds.Actor,
            PlaceKinds.Place, PlaceKinds.Room, PlaceKinds.Equipment,
            StaffKinds.Contract,
            ExchangeKinds.Offer, ExchangeKinds.Need, ExchangeKinds.Circle, ExchangeKinds.Currency,
            PlaceKinds.Event,
            DataKinds.Document, DataKinds.Experiment, DataKinds.Map, DataKinds.Source,
            UnlistedKinds.Concept, UnlistedKinds.Scheme, UnlistedKinds.Commune,
            UnlistedKinds.Person, UnlistedKinds.Account, UnlistedKinds.Transfer, UnlistedKinds.Booking, UnlistedKinds.Consent,
        ],
        SharedTerms.All);

    /// <summary>An organisation, network, group or committee.</summary>
    public static Kind Actor => ActorKinds.Actor;

    /// <summary>Where statements come from, with its licence.</summary>
    public static Kind Source => DataKinds.Source;

    /// <summary>A term of a classification; its slug is <c>{scheme}/{slug}</c>.</summary>
    public static Kind Concept => UnlistedKinds.Concept;

    /// <summary>A classification.</summary>
    public static Kind Scheme => UnlistedKinds.Scheme;

    /// <summary>A municipality, with its outline.</summary>
    public static Kind Commune => UnlistedKinds.Commune;
}
