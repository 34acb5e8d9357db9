using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Search;

/// <summary>What is hidden changes nothing of what anybody finds: the same answers, byte for byte, as from a store without it.</summary>
public sealed partial class SearchPrivacyTests
{
    // Records, texts of visible records, terms and communes that only members see: each would change a hit, a count, a facet, a suggestion, a snippet or the choice of a spelling.
    private const string Hidden = """
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix geo: <http://www.opengis.net/ont/geosparql#> .
        @prefix mut: <https://w3id.org/mutualisons/ns#> .
        @prefix org: <http://www.w3.org/ns/org#> .
        @prefix schema: <https://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix vf: <https://w3id.org/valueflows/ont/vf#> .
        <graph/system> { <graph/words/members> mut:audience mut:Members . }
        <graph/words/members> {
          <id/actor/secret> a mut:Actor ; schema:name "Boulangerie boulangrie secrète"@fr ; dct:description "Farine et pain."@fr .
          <id/actor/clean> schema:name "Boulangrie cachée"@fr ; skos:altLabel "Xyzzyplugh" ; org:classification <id/concept/activities/bakery> .
          <id/actor/told> dct:description "Boulangerie, boulangerie, boulangerie."@fr ; org:hasSite <id/actor/classed#site> .
          <id/concept/activities/food> skos:altLabel "Fournil"@fr ; skos:narrowMatch <id/concept/activities/secret> .
          <id/concept/activities/bakery> skos:hiddenLabel "Farine"@fr .
          <id/commune/21007> schema:name "Boulangeville" .
          <id/place/house> geo:sfWithin <id/commune/secret> .
          <id/commune/secret> a mut:Commune ; schema:name "Xyzzyplugh" .
          <id/offer/secret> a vf:Proposal ; vf:purpose vf:offer ; schema:name "Farine cachée"@fr .
          <id/offer/over> vf:hasBeginning "2020-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
        }
        { <id/actor/unnamed> a mut:Actor ; schema:name "Fournil boulangerie" . }
        """;

    private static readonly string[] Paths =
    [
        "/search?q=boulangerie", "/search?q=boulangrie", "/search?q=xyzzyplugh", "/search?q=secret", "/search?q=farine", "/search?q=fournil+farine", "/search?q=forest", "/search?q=boulangeville",
        "/search?q=boulangerie&kind=actor&limit=1", "/search?q=acteurs", "/search?q=cach%C3%A9e", "/search?q=-xyzzyplugh+boulangerie", "/search?q=fournilxyzzyplugh", "/actors?q=boulangerie", "/actors?q=boulangrie", "/actors?q=xyzzyplugh",
        "/search?q=boulangerie&lang=fr", "/search?q=boulangrie&lang=fr", "/search?q=xyzzyplugh&lang=fr", "/search?q=boulangerie+lang:none", "/search?q=farine+lang:nl", "/search?q=name:boulangerie", "/search?q=description:boulangerie",
        "/search?q=category:farine", "/search?q=place:xyzzyplugh", "/search?q=name:xyzzyplugh+OR+place:forest", "/search?q=boulangerie+-name:cach%C3%A9e", "/search?q=description:boul*&lang=fr&kind=actor", "/search?q=name:boulangrie~",
        "/actors?q=name:boulangerie", "/actors?q=boulangerie+lang:fr", "/suggest?q=bou&lang=fr", "/suggest?q=bou&lang=nl", "/suggest?q=fournil&lang=nl",
        "/offers?q=farine", "/places?q=xyzzyplugh", "/suggest?q=bou", "/suggest?q=xyzzy", "/suggest?q=far", "/suggest?q=fournil",
    ];

    public static TheoryData<EngineKind> Kinds { get; } = new(TestEngines.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Hidden_texts_change_no_hit_count_facet_suggestion_snippet_or_spelling(EngineKind kind)
    {
        await using var visible = await SearchServer.StartAsync(kind);
        await using var all = await SearchServer.StartAsync(kind, Hidden);
        foreach (var path in Paths)
        {
            foreach (var accept in new[] { "application/json", "text/html" })
            {
                Assert.Equal(await AnswerAsync(visible, path, accept), await AnswerAsync(all, path, accept));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_becomes_public_is_found(EngineKind kind)
    {
        await using var server = await SearchServer.StartAsync(kind, Hidden);
        await server.LoadAsync("<graph/system> { <graph/words/members> <https://w3id.org/mutualisons/ns#audience> <https://w3id.org/mutualisons/ns#Public> }");
        Assert.Contains("actor/secret", await SearchServer.MembersAsync(server, "/search?q=boulangerie"), StringComparison.Ordinal);
        Assert.Equal("actor/clean place/house room/hall", await SearchServer.MembersAsync(server, "/search?q=xyzzyplugh"));
    }

    // The two servers have their own addresses; nothing else may differ.
    private static async Task<string> AnswerAsync(WebServer server, string path, string accept)
    {
        using var response = await server.GetAsync(path, accept);
        var text = PageKeys().Replace(await response.Content.ReadAsStringAsync(), key => "after=" + Encoding.UTF8.GetString(Base64Url.DecodeFromChars(key.Groups[1].ValueSpan)));
        return $"{path} {response.StatusCode}\n{text.Replace(server.BaseIri, "http://base/", StringComparison.Ordinal)}";
    }

    [GeneratedRegex("after=([A-Za-z0-9_-]+)")]
    private static partial Regex PageKeys();
}
