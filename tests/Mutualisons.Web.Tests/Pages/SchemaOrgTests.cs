using System.Text.Json;
using System.Text.RegularExpressions;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Collections;
using Xunit;

namespace Mutualisons.Web.Tests.Pages;

/// <summary>What a page tells search engines.</summary>
public sealed partial class SchemaOrgTests
{
    public static TheoryData<EngineKind> Engines { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Pages_embed_the_visible_facts_in_the_words_of_schema_org(EngineKind engine)
    {
        await using var server = await CommonsServer.StartAsync(engine);
        foreach (var (path, type) in new[]
        {
            ("actor/grocery", "Organization"), ("place/house", "Place"), ("event/party", "Event"), ("offer/accounting", "Offer"), ("need/accounting", "Demand"), ("document/guide", "CreativeWork"),
        })
        {
            var script = Script().Match(await server.GetTextAsync($"/doc/{path}.html?lang=fr"));
            using var json = JsonDocument.Parse(script.Groups["json"].Value);
            Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
            Assert.Equal($"{server.BaseIri}id/{path}", json.RootElement.GetProperty("@id").GetString());
            Assert.Equal(type, json.RootElement.GetProperty("@type").GetString());
            Assert.NotEmpty(json.RootElement.GetProperty("name").GetString()!);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task No_name_ends_the_element_that_it_stands_in(EngineKind engine)
    {
        await using var server = await CommonsServer.StartAsync(engine);
        await server.LoadAsync("""
            @prefix mut: <https://w3id.org/mutualisons/ns#> . @prefix schema: <https://schema.org/> .
            <graph/commons/public> { <id/actor/sly> a mut:Actor ; schema:name "</script><b>&"@fr . }
            """);
        var html = await server.GetTextAsync("/doc/actor/sly.html?lang=fr");
        using var json = JsonDocument.Parse(Script().Match(html).Groups["json"].Value);
        Assert.Equal("</script><b>&", json.RootElement.GetProperty("name").GetString());
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_has_no_word_in_schema_org_embeds_nothing(EngineKind engine)
    {
        await using var server = await CommonsServer.StartAsync(engine);
        Assert.DoesNotContain("<script", await server.GetTextAsync("/doc/contract/k7f3.html"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
