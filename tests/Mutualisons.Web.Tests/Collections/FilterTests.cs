using System.Net;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

/// <summary>What each kind's filters choose; the clock stands at noon of 22 November 2026, UTC.</summary>
public sealed class FilterTests
{
    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Actors(EngineKind kind) => ExpectAsync(kind, "actors",
        ("", "ge grocery network repairers"),
        ("type=network", "network"),
        ("type=ge", "ge"),
        ("legalForm=cooperative", "grocery"),
        ("legalForm=legal-forms/asbl", "ge"),
        ("size=5-19", "grocery"),
        ("public=neighbours", "grocery"),
        ("acceptsCurrency=zwin", "grocery"),
        ("acceptsCurrency={base}id/currency/zwin", "grocery"),
        ("memberOf=network", "grocery"),
        ("memberOf=ge", "repairers"),
        ("category=local-food", "grocery"),
        ("category=essglobal/grocery", "grocery"),
        ("category=trade", "grocery"),
        ("category=dewey/economy/food", "grocery"),
        ("category=dewey/economy", "grocery repairers"),
        ("near=50.8115,4.3215&radius=100", "grocery"),
        ("near=50.8275,4.3455", ""),
        ("postcode=1190&type=network", ""));

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Places(EngineKind kind) => ExpectAsync(kind, "places",
        ("", "house yard"),
        ("role=gathers", "house"),
        ("permanence=temporary", "yard"),
        ("permanence=lasting", "house"),
        ("amenity=kitchen", "house"),
        ("accessibility=accessible", "house"),
        ("managedBy=grocery", "yard"),
        ("public=everyone", "house"),
        ("category=recurring-needs/place", "house"),
        ("commune=Vorst", "yard"),
        ("postcode=1060", "house"),
        ("bbox=4.34,50.82,4.35,50.83", "house"),
        ("near=50.8275,4.3455&radius=50", "house"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Rooms(EngineKind kind) => ExpectAsync(kind, "rooms",
        ("", "house-hall house-office yard-shed"),
        ("capacity=30", "house-hall yard-shed"),
        ("capacity=30&accessibility=wheelchair&postcode=1060&free=2026-12-10T18:00/2026-12-10T21:00", "house-hall"),
        ("free=2026-12-10T17:00/2026-12-10T22:00", "house-hall"),
        ("free=2026-12-10T16:59/2026-12-10T22:00", ""),
        ("free=2026-12-10T17:00/2026-12-10T22:01", ""),
        ("free=2026-12-10T16:00:00Z/2026-12-10T21:00:00Z", "house-hall"),
        ("free=2026-12-20/2026-12-21", "house-hall"),
        ("free=2026-12-20/2026-12-22", ""),
        ("free=2026-06-01T10:00/2026-06-01T11:00", ""),
        ("free=2027-01-09T20:00/2027-01-10T12:00", "house-hall"),
        ("free=2027-01-09T20:00/2027-01-10T12:01", ""),
        ("amenity=projector", "house-hall yard-shed"),
        ("place=yard", "yard-shed"),
        ("commune=21013", "house-hall house-office"),
        ("sort=-name", "yard-shed house-hall house-office"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Offers(EngineKind kind) => ExpectAsync(kind, "offers",
        ("", "accounting hall today"),
        ("valid=2025-06-01", "old"),
        ("valid=2026-10-31", "accounting old"),
        ("valid=2026-11-01", "accounting"),
        ("valid=2026-11-22", "accounting hall today"),
        ("valid=2026-11-22T13:00:00Z", "accounting today"),
        ("valid=2026-11-23T00:00", "accounting"),
        ("valid=2024-01-01", ""),
        ("unit=hour", "hall"),
        ("unit=gift", "today"),
        ("currency=zwin", "accounting"),
        ("withoutEuro=true", "accounting today"),
        ("withoutEuro=false", "hall"),
        ("volunteer=true", "hall"),
        ("volunteer=false", "accounting today"),
        ("competence=accounting", "accounting"),
        ("capacity=under-1-day", "accounting"),
        ("by=network", "hall"),
        ("category=competences/accounting", "accounting"),
        ("commune=21013", "accounting hall"),
        ("postcode=1060", "hall"),
        ("near=50.827,4.345&radius=10", "accounting"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Other_kinds(EngineKind kind)
    {
        await ExpectAsync(kind, "needs", ("", "accounting"), ("unit=hour", "accounting"), ("withoutEuro=true", "accounting"), ("by=ge", ""));
        await ExpectAsync(kind, "contracts", ("", "k7f3 p2x9"), ("competence=it", "p2x9"), ("employer=ge", "k7f3 p2x9"), ("employer=grocery", ""));
        await ExpectAsync(kind, "equipment", ("place=house", "projector"), ("place=yard", ""), ("commune=21013", "projector"));
        await ExpectAsync(kind, "circles", ("currency=hour", "winds"), ("currency=zwin", ""), ("commune=Sint-Gillis", "winds"));
        await ExpectAsync(kind, "currencies", ("type=time-credit", "hour"), ("commune=21007", "zwin"));
        await ExpectAsync(kind, "documents", ("type=manifesto", "manifesto-2"), ("language=fr", "guide"), ("by=network", "guide"), ("category=accounting", "guide"));
        await ExpectAsync(kind, "experiments", ("axis=places", "foyer"), ("difficulty=publics", "foyer"), ("stage=running", "foyer"), ("outcome=partial", "foyer"), ("by=grocery", ""));
        await ExpectAsync(kind, "maps", ("classification=dewey", "food"), ("managedBy=ge", ""));
        await ExpectAsync(kind, "sources", ("", "commons unlicensed"), ("licence=https://creativecommons.org/publicdomain/zero/1.0/", "commons"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Events_once_and_by_their_schedule(EngineKind kind) => ExpectAsync(kind, "events",
        ("", "party tuesdays"),
        ("from=2026-12-05&to=2026-12-05", "party"),
        ("from=2026-12-05T23:00&to=2026-12-06", ""),
        ("from=2026-12-01&to=2026-12-01", "tuesdays"),
        ("from=2026-12-01T21:00&to=2026-12-02", ""),
        ("from=2026-12-01T20:59&to=2026-12-02", "tuesdays"),
        ("from=2026-12-02", "party tuesdays"),
        ("from=2026-12-16", ""),
        ("to=2026-11-03", "tuesdays"),
        ("to=2026-11-02", ""),
        ("place=house", "tuesdays"),
        ("organiser=grocery", "party"),
        ("commune=Forest", "party"),
        ("commune=Saint-Gilles", "tuesdays"));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_unknown_or_no_value_is_refused_naming_what_is_accepted(EngineKind kind)
    {
        await using var server = await CommonsServer.StartAsync(kind);
        foreach (var (path, named) in new (string, string)[]
        {
            ("rooms?competence=it", "accessibility"), ("rooms?capacity=many", "whole number"), ("rooms?capacity=-1", "whole number"), ("rooms?free=2026-12-10", "START/END"),
            ("rooms?free=2026-12-11/2026-12-10", "START/END"), ("rooms?place=nowhere", "one of the places"), ("rooms?place=%3E%20%7D", "one of the places"), ("rooms?accessibility=none", "wheelchair"),
            ("offers?valid=soon", "2026-12-10"), ("offers?withoutEuro=perhaps", "true or false"), ("offers?by=network&by=ge", "once"), ("actors?type=alternative", "committee, ge"),
            ("sources?licence=CC0", "IRI"), ("events?from=2026-12-05&to=2026-12-04", "later"), ("places?near=50.8", "latitude,longitude"), ("places?radius=10", "near"),
            ("places?near=50.8,4.3&radius=0", "metres"), ("sources?commune=21013", "licence"), ("documents?valid=2026-01-01", "language"), ("contracts?competence=legal-forms/asbl2", "accounting, it"),
        })
        {
            using var response = await server.GetAsync("/" + path);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, path);
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(text.Contains(named, StringComparison.Ordinal), $"{path}: {text}");
        }
    }

    private static async Task ExpectAsync(EngineKind kind, string collection, params (string Query, string Slugs)[] expected)
    {
        await using var server = await CommonsServer.StartAsync(kind);
        foreach (var (query, slugs) in expected)
        {
            var path = $"/{collection}?{query.Replace("{base}", server.BaseIri, StringComparison.Ordinal)}";
            var found = await CommonsServer.SlugsAsync(server, path);
            Assert.True(slugs == found, $"{path}: expected '{slugs}', found '{found}'.");
        }
    }
}
