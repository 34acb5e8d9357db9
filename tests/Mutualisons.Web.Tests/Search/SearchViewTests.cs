using System.Globalization;
using System.Text;
using System.Text.Json;
using Mutualisons.Tests.Engines;
using Mutualisons.Web.Tests.Collections;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Search;

/// <summary>For random records, some of them hidden, and random searches with fields and languages: hits, totals, counts of kinds and suggestions are those of a server without the hidden ones.</summary>
public sealed class SearchViewTests
{
    private const int Records = 60;
    private const int Searches = 25;

    private static readonly string[] Words = ["boulangerie", "boulangeries", "boulangrie", "bakkerij", "bakkerijen", "pain", "forêt", "foret", "atelier", "ateliers", "vélo", "velos", "fiets", "fietsen", "stadsfiets", "repair", "repairs"];
    private static readonly string[] Tags = ["", "@fr", "@fr-BE", "@nl", "@en"];
    private static readonly string[] Fields = ["", "", "name:", "description:", "category:", "place:", "nom:"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_hidden_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var (shown, hidden) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < Records; i++)
        {
            Write(random.Next(3) == 0 ? hidden : shown, random, i);

            // Some records are shown and have a text more that is not.
            if (random.Next(5) == 0)
            {
                hidden.Append(CultureInfo.InvariantCulture, $"<id/actor/r{i}> dct:description {Text(random)} ; skos:altLabel {Text(random)} .\n");
            }
        }

        await using var visible = await StartAsync(shown, null);
        await using var all = await StartAsync(shown, hidden);
        for (var i = 0; i < Searches; i++)
        {
            var words = Query(random);
            var language = random.Next(3) switch { 0 => "&lang=fr", 1 => "&lang=nl", _ => string.Empty };
            foreach (var path in new[] { $"/search?q={Uri.EscapeDataString(words)}{language}&limit=5", $"/suggest?q={Words[random.Next(Words.Length)][..3]}{language}", $"/actors?q={Uri.EscapeDataString(words)}" })
            {
                Assert.Equal(await AnswerAsync(visible, path), await AnswerAsync(all, path));
            }
        }
    }

    private static async Task<WebServer> StartAsync(StringBuilder shown, StringBuilder? hidden)
    {
        const string Prologue = """
            @prefix dct: <http://purl.org/dc/terms/> . @prefix geo: <http://www.opengis.net/ont/geosparql#> . @prefix mut: <https://w3id.org/mutualisons/ns#> . @prefix org: <http://www.w3.org/ns/org#> .
            @prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix vf: <https://w3id.org/valueflows/ont/vf#> .
            <graph/system> { <graph/shown> mut:audience mut:Public . <graph/hidden> mut:audience mut:Members . }

            """;
        var server = await WebServer.StartAsync(TestEngines.Create(EngineKind.Embedded), options => options with { Clock = CommonsServer.NewClock() });
        await server.LoadAsync($"{Prologue}<graph/shown> {{ {shown} }}{(hidden is null ? string.Empty : $" <graph/hidden> {{ {hidden} }}")}");
        return server;
    }

    private static void Write(StringBuilder graph, Random random, int number)
    {
        graph.Append(CultureInfo.InvariantCulture, $"<id/concept/c/{number % 7}> a skos:Concept ; skos:prefLabel {Text(random)} . <id/commune/{number % 5}> a mut:Commune ; schema:name {Text(random)} .\n");
        if (number % 4 == 0)
        {
            graph.Append(CultureInfo.InvariantCulture, $"<id/offer/r{number}> a vf:Proposal ; vf:purpose vf:offer ; schema:name {Text(random)} ; dct:description {Text(random)} .\n");
            return;
        }

        graph.Append(CultureInfo.InvariantCulture, $"<id/actor/r{number}> a mut:Actor ; schema:name {Text(random)} ; dct:description {Text(random)} ; org:classification <id/concept/c/{random.Next(7)}> ; org:hasSite <id/actor/r{number}#s> .\n");
        graph.Append(CultureInfo.InvariantCulture, $"<id/actor/r{number}#s> a org:Site ; geo:sfWithin <id/commune/{random.Next(5)}> .\n");
    }

    private static string Text(Random random) => $"\"{string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Words[random.Next(Words.Length)]))}\"{Tags[random.Next(Tags.Length)]}";

    private static string Query(Random random) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(i => Part(random, i)));

    private static string Part(Random random, int place)
    {
        var (word, field) = (Words[random.Next(Words.Length)], Fields[random.Next(Fields.Length)]);
        return random.Next(6) switch
        {
            0 when place > 0 => $"-{field}{word}",
            1 when place > 0 => $"OR {field}{word}",
            2 => $"{field}{word[..4]}*",
            3 => $"{field}\"{word} {Words[random.Next(Words.Length)]}\"",
            _ => field + word,
        };
    }

    private static async Task<string> AnswerAsync(WebServer server, string path)
    {
        using var answer = JsonDocument.Parse(await server.GetTextAsync(path, "application/ld+json, application/json;q=0.9"));
        var root = answer.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            return $"{path} {root.GetRawText()}".Replace(server.BaseIri, "http://base/", StringComparison.Ordinal);
        }

        var said = new[] { "totalItems", "member", "hasPart", "itemListElement", "comment" }.Select(name => root.TryGetProperty(name, out var value) ? value.GetRawText() : "–");
        return $"{path} {string.Join('\n', said)}".Replace(server.BaseIri, "http://base/", StringComparison.Ordinal);
    }
}
