using Mutualisons.Rdf;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

public sealed class BookingTests
{
    private static readonly IReadOnlyList<Iri> Bookings = Records(Mut + "Booking");
    private static readonly IReadOnlyList<Iri> Requests = Records(Mut + "RoomRequest");
    private static readonly List<Iri> Confirmed = [.. Bookings.Where(booking => Slug(Link(booking, Mut + "bookingState")) == "confirmed")];

    [Fact]
    public void There_are_10_bookings_and_4_requests_in_every_state()
    {
        Assert.Equal(10, Bookings.Count);
        Assert.Equal(4, Requests.Count);
        Assert.Equal(
            ["cancelled", "confirmed", "declined", "requested"],
            Bookings.Concat(Requests).Select(each => Slug(Link(each, Mut + "bookingState"))).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_manager_of_the_place_sees_a_booking()
    {
        Assert.All(Bookings, booking =>
        {
            var manager = Link(booking, Vf + "provider");
            Assert.Equal([$"organisation/{Slug(manager)}"], GraphsOf(booking));
            Assert.Contains(manager, Links(Link(Link(booking, Vf + "resourceInventoriedAs"), SchemaOrg + "containedInPlace"), Mut + "managedBy"));
        });
        Assert.All(Requests, request => Assert.StartsWith("organisation/", Assert.Single(GraphsOf(request)), StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_confirmed_bookings_of_a_room_overlap_and_some_touch()
    {
        var pairs =
            from one in Confirmed
            from other in Confirmed
            where string.CompareOrdinal(one.Value, other.Value) < 0 && Link(one, Vf + "resourceInventoriedAs") == Link(other, Vf + "resourceInventoriedAs")
            select (one, other);

        Assert.All(pairs, pair => Assert.True(Begin(pair.one) >= End(pair.other) || Begin(pair.other) >= End(pair.one), $"{pair} overlap"));
        Assert.Contains(pairs, pair => Begin(pair.one) == End(pair.other) || Begin(pair.other) == End(pair.one));
    }

    [Fact]
    public void A_booking_that_was_not_confirmed_may_overlap_one_that_was() =>
        Assert.Contains(
            Bookings.Except(Confirmed),
            booking => Confirmed.Any(other => Link(booking, Vf + "resourceInventoriedAs") == Link(other, Vf + "resourceInventoriedAs") && Begin(booking) < End(other) && Begin(other) < End(booking)));

    [Fact]
    public void Confirmed_bookings_keep_to_the_capacity_and_the_opening_hours() =>
        Assert.All(Confirmed, booking =>
        {
            var room = Link(booking, Vf + "resourceInventoriedAs");
            Assert.True(Begin(booking) < End(booking), booking.Value);
            Assert.InRange(Number(booking, Mut + "attendees"), 1, Number(room, SchemaOrg + "maximumAttendeeCapacity"));
            Assert.True(OpeningHours.Of(room).Cover(Begin(booking), End(booking)), $"{booking} is outside the opening hours");
        });

    [Fact]
    public void Every_time_carries_the_offset_of_Brussels_and_one_night_is_an_hour_longer()
    {
        var times = Bookings.Concat(Requests).SelectMany(each => (DateTimeOffset[])[Begin(each), End(each)])
            .Concat(Records(Dct + "PeriodOfTime").SelectMany(period => Values(period, Dcat + "startDate").Concat(Values(period, Dcat + "endDate")))
                .Cast<Literal>()
                .Where(literal => literal.Datatype == XsdVocabulary.DateTime)
                .Select(literal => ReadInstant(literal.LexicalForm)))
            .ToList();

        Assert.True(times.Count > 60);
        Assert.All(times, time => Assert.Equal(InBrussels(time).Offset, time.Offset));
        Assert.Contains(Confirmed, booking => Begin(booking).Offset != End(booking).Offset && End(booking) - Begin(booking) != End(booking).DateTime - Begin(booking).DateTime);
    }

    [Fact]
    public void A_request_asks_for_a_room_or_says_what_the_room_must_have()
    {
        Assert.All(Requests, request => Assert.NotEqual(Values(request, Vf + "resourceInventoriedAs").Count, Values(request, Mut + "wishedCapacity").Count));
        Assert.Contains(Bookings, booking => Links(booking, Vf + "satisfies").Any(Requests.Contains));
    }

    private static DateTimeOffset Begin(Iri booking) => Instant(booking, Vf + "hasBeginning");

    private static DateTimeOffset End(Iri booking) => Instant(booking, Vf + "hasEnd");
}
