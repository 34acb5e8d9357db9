using System.Net;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Collections;
using Xunit;

namespace Mutualisons.Web.Tests.Search;

/// <summary>The parameter <c>q</c> of collections, on every engine.</summary>
public sealed class CollectionSearchTests
{
    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Words_choose_and_order_members_and_combine_with_the_other_parameters(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        foreach (var (path, slugs) in new[]
        {
            ("/actors?q=boulangerie", "named told classed"),
            ("/actors?q=boulangerie&sort=-score", "classed told named"),
            ("/actors?q=boulangerie&sort=id", "classed named told"),
            ("/actors?q=boulangerie&sort=-name", "classed told named"),
            ("/actors?q=boulangerie&commune=Forest", "classed"),
            ("/actors?q=boulangerie&category=food", "classed"),
            ("/actors?q=xyzzyplugh", string.Empty),
            ("/offers?q=boulangerie", "open"),
            ("/offers?q=boulangerie&valid=2026-08-01", "over open"),
            ("/needs?q=boulangerie", "flour"),
            ("/rooms?q=forest", "hall"),
            ("/places?q=forest", "house"),
        })
        {
            Assert.Equal((path, slugs), (path, await CommonsServer.SlugsAsync(server, path)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Pages_by_score_follow_each_other_and_stay_when_others_come(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        using var first = JsonDocument.Parse(await server.GetTextAsync("/actors?q=boulangerie&limit=1", "application/ld+json"));
        Assert.Equal("actor/named", SearchServer.Members(server, first.RootElement));
        Assert.Equal(3, first.RootElement.GetProperty("totalItems").GetInt32());
        var next = first.RootElement.GetProperty("view").GetProperty("next").GetString()![(server.BaseIri.Length - 1)..];
        Assert.Contains("q=boulangerie", next, StringComparison.Ordinal);

        // Scores hang on no other record, so what comes in between neither repeats nor hides one.
        await server.LoadAsync("<graph/words/public> { <id/actor/late> a <https://w3id.org/mutualisons/ns#Actor> ; <https://schema.org/name> \"Boulangerie boulangerie\"@fr . <id/actor/late2> a <https://w3id.org/mutualisons/ns#Actor> ; <http://purl.org/dc/terms/description> \"Pas une boulangerie, mais un four et une cave\"@fr . }");
        using var second = JsonDocument.Parse(await server.GetTextAsync(next, "application/ld+json"));
        Assert.Equal("actor/told", SearchServer.Members(server, second.RootElement));
        Assert.Contains("named", await server.GetTextAsync("/actors.csv?q=boulangerie"), StringComparison.Ordinal);
        Assert.Contains("value=\"boulangerie\"", await server.GetTextAsync("/actors.html?q=boulangerie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_needs_words_and_words_have_a_length()
    {
        await using var server = await SearchServer.StartAsync(EngineKind.Embedded);
        foreach (var path in new[] { "/actors?sort=score", "/actors?q=" + new string('a', 201) })
        {
            using var response = await server.GetAsync(path, "application/json");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }
}
