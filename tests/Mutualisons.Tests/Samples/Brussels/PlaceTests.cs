using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

public sealed class PlaceTests
{
    [Fact]
    public void There_are_6_places_with_20_rooms_and_5_shared_tools()
    {
        var places = Records(Mut + "Place");

        Assert.Equal(6, places.Count);
        Assert.Equal(20, Records(Mut + "Room").Count);
        Assert.Equal(5, Records(Mut + "Equipment").Count);
        Assert.All(Records(Mut + "Room"), room => Assert.Contains(Link(room, SchemaOrg + "containedInPlace"), places));
        Assert.All(Records(Mut + "Equipment"), tool => Assert.Contains(Link(tool, Vf + "currentLocation"), places));
    }

    [Fact]
    public void A_place_lies_inside_the_outline_of_its_commune()
    {
        var reader = new WKTReader();
        foreach (var place in Records(Mut + "Place"))
        {
            var outline = reader.Read(Text(Link(Link(place, GeoSparql + "sfWithin"), GeoSparql + "hasGeometry"), GeoSparql + "asWKT"));
            var geometry = Text(Link(place, GeoSparql + "hasGeometry"), GeoSparql + "asWKT");
            var point = new Point((double)Number(place, Wgs84 + "long"), (double)Number(place, Wgs84 + "lat"));

            Assert.True(outline.Covers(point), place.Value);
            Assert.Equal($"POINT({Text(place, Wgs84 + "long")} {Text(place, Wgs84 + "lat")})", geometry);
        }
    }

    [Fact]
    public void A_place_says_who_manages_it_and_how_for_whom_and_when()
    {
        Assert.All(Records(Mut + "Place"), place =>
        {
            foreach (var property in (string[])[Mut + "managedBy", Mut + "placeRole", Mut + "publicServed", Mut + "accessibility", Mut + "hosts", SchemaOrg + "openingHoursSpecification", Mut + "occupation"])
            {
                Assert.NotEmpty(Values(place, property));
            }

            Assert.Equal(3, Values(place, Mut + "managementNote").Count);
        });
        Assert.Contains(Records(Mut + "Place"), place => Values(place, Mut + "managedBy").Count > 1);
    }

    [Fact]
    public void Occupations_of_a_place_follow_each_other_and_one_place_went_from_temporary_to_lasting()
    {
        var paths = Records(Mut + "Place").Select(place => Links(place, Mut + "occupation").OrderBy(Start).ToList()).ToList();

        Assert.All(paths, path => Assert.All(path.Zip(path.Skip(1)), pair => Assert.Equal(Start(pair.Second), DayAfter(Text(pair.First, Dcat + "endDate")))));
        Assert.Contains(paths, path => path.Select(Permanence).SequenceEqual(["temporary", "consolidating", "lasting"]));
        Assert.Equal(2, paths.Count(path => Permanence(path[^1]) == "temporary"));
    }

    [Fact]
    public void A_free_period_that_is_published_lies_in_the_opening_hours_and_touches_no_confirmed_booking()
    {
        var bookings = Records(Mut + "Booking").Where(booking => Slug(Link(booking, Mut + "bookingState")) == "confirmed").ToLookup(booking => Link(booking, Vf + "resourceInventoriedAs"));
        var seen = 0;
        foreach (var room in Records(Mut + "Room"))
        {
            foreach (var period in Links(room, Mut + "availableDuring"))
            {
                var (start, end) = (Instant(period, Dcat + "startDate"), Instant(period, Dcat + "endDate"));
                Assert.True(start < end, period.Value);
                Assert.True(OpeningHours.Of(room).Cover(start, end), $"{period} is outside the opening hours");
                Assert.DoesNotContain(bookings[room], booking => Instant(booking, Vf + "hasBeginning") < end && Instant(booking, Vf + "hasEnd") > start);
                seen++;
            }
        }

        Assert.True(seen >= 20);
    }

    [Fact]
    public void In_1060_a_room_for_30_with_wheelchair_access_is_free_on_the_evening_of_10_December_and_others_fail_in_one_point_each()
    {
        var from = new DateTimeOffset(2026, 12, 10, 18, 0, 0, TimeSpan.FromHours(1));
        var rooms = Records(Mut + "Room").Where(room => Text(Link(Link(room, SchemaOrg + "containedInPlace"), "http://www.w3.org/ns/locn#address"), "http://www.w3.org/ns/locn#postCode") == "1060").ToList();

        var large = rooms.Where(room => Number(room, SchemaOrg + "maximumAttendeeCapacity") >= 30).ToHashSet();
        var accessible = rooms.Where(room => Links(room, Mut + "accessibility").Any(concept => Slug(concept) == "wheelchair")).ToHashSet();
        var free = rooms.Where(room => Links(room, Mut + "availableDuring").Any(period => Instant(period, Dcat + "startDate") <= from && Instant(period, Dcat + "endDate") >= from.AddHours(4))).ToHashSet();

        Assert.Contains(new Iri(OntologyFiles.Base + "id/room/maison-des-passerelles-grande-salle"), large.Intersect(accessible).Intersect(free));
        Assert.NotEmpty(large.Intersect(accessible).Except(free));
        Assert.NotEmpty(large.Intersect(free).Except(accessible));
        Assert.NotEmpty(accessible.Intersect(free).Except(large));
    }

    private static string Start(Iri occupation) => Text(occupation, Dcat + "startDate");

    private static string DayAfter(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(1).ToString("o", CultureInfo.InvariantCulture);

    private static string Permanence(Iri occupation) => Slug(Link(occupation, Mut + "permanence"));
}
