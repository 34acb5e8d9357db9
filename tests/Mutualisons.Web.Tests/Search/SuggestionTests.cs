using System.Text.Json;
using Mutualisons.Tests.Engines;
using Xunit;

namespace Mutualisons.Web.Tests.Search;

public sealed class SuggestionTests
{
    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Names_that_begin_like_what_is_typed_are_suggested_once_a_record(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind);
        foreach (var (typed, labels) in new[]
        {
            ("bou", "Boulangerie du coin|Pain de la boulangerie|Farine pour la boulangerie"),
            ("boulangerie du c", "Boulangerie du coin"),
            ("RENO", "Rénovation"),
            ("groenteg", "De Groentegroep"),
            ("b", string.Empty),
            ("xyzzy", string.Empty),
            ("\"(", string.Empty),
            ("OR", string.Empty),
        })
        {
            using var found = JsonDocument.Parse(await server.GetTextAsync("/suggest?q=" + Uri.EscapeDataString(typed)));
            Assert.Equal((typed, labels), (typed, string.Join('|', found.RootElement.EnumerateArray().Select(one => one.GetProperty("label").GetString()))));
        }

        using var one = JsonDocument.Parse(await server.GetTextAsync("/suggest?q=bou&limit=1&kind=offer"));
        var only = Assert.Single(one.RootElement.EnumerateArray());
        Assert.Equal((server.BaseIri + "id/offer/open", "offer", "fr"), (only.GetProperty("iri").GetString(), only.GetProperty("kind").GetString(), only.GetProperty("lang").GetString()));
    }
}
