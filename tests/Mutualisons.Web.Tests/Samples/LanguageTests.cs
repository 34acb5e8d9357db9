using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Mutualisons.Domain;
using Mutualisons.Web.Html;
using Xunit;

namespace Mutualisons.Web.Tests.Samples;

/// <summary>Somebody who reads French only, and somebody who reads Dutch only, finds every page complete.</summary>
public sealed partial class LanguageTests(SampleServer samples) : IClassFixture<SampleServer>
{
    // Where pages speak for themselves, not the data.
    private const string Speaking = "dt, th, label, option, button, summary, h1, h2, h3, p.crumb, footer, nav";

    [Theory]
    [InlineData("fr")]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task A_page_speaks_one_language(string language)
    {
        var words = WordsOf(language);
        var foreign = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Paths())
        {
            var page = await ReadAsync(path, language);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            foreign.UnionWith(page.QuerySelectorAll(Speaking).SelectMany(OwnTexts).Where(text => !words.Contains(text) && !IsNeutral(text)).Select(text => $"{path}: {text}"));
        }

        Assert.True(foreign.Count == 0, string.Join('\n', foreign));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("nl")]
    public async Task Properties_have_their_name_in_the_language_and_no_text_in_another_goes_unsaid(string language)
    {
        foreach (var path in Paths())
        {
            var page = await ReadAsync(path, language);
            foreach (var name in page.QuerySelectorAll("dt, dt [lang], th"))
            {
                var tag = name.Closest("[lang]")!.GetAttribute("lang");
                Assert.True(tag == language, $"{path}: '{name.TextContent}' is in '{tag}'");
            }

            foreach (var foreign in page.QuerySelectorAll("main dd > [lang], main li > [lang], main p.lead > [lang], main h1 > [lang]").Where(element => element.GetAttribute("lang") is { Length: > 0 } tag && tag.Split('-')[0] != language))
            {
                Assert.True(foreign.ParentElement!.QuerySelector(".note") is not null, $"{path}?lang={language} shows '{foreign.TextContent}' without saying in which language it is");
            }
        }
    }

    [Theory]
    [InlineData("fr", "réseau")]
    [InlineData("nl", "netwerk")]
    public async Task Choices_are_in_the_language_or_say_which_they_are_in(string language, string network)
    {
        foreach (var kind in Kinds.All.Collections)
        {
            var page = await ReadAsync("/" + kind.CollectionPath, language);
            foreach (var option in page.QuerySelectorAll("option[lang]").Where(option => option.GetAttribute("lang") is { Length: > 0 } tag && tag.Split('-')[0] != language))
            {
                Assert.EndsWith($" ({LanguageNote.NameOf(option.GetAttribute("lang")!.Split('-')[0], language)})", option.TextContent, StringComparison.Ordinal);
            }
        }

        Assert.Equal(network, (await ReadAsync("/actors", language)).QuerySelector("select[name=type] option[value=network]")!.TextContent);
    }

    private IEnumerable<string> Paths() => samples.Records.Values
        .Concat(Kinds.All.Collections.Select(kind => "/" + kind.CollectionPath))
        .Concat(["/", "/taxonomy", "/taxonomy/activities", "/taxonomy/amenities", "/taxonomy/governance-questions", "/ontology", "/shapes", "/sparql"]);

    private async Task<IDocument> ReadAsync(string path, string language) =>
        new HtmlParser().ParseDocument(await samples.Server.GetTextAsync($"{path}?lang={language}", "text/html"));

    // The texts that an element says itself, those in a language of their own and code left out.
    private static IEnumerable<string> OwnTexts(IElement element) => element
        .GetDescendants()
        .OfType<IText>()
        .Where(text => text.ParentElement!.Closest("[lang], code, small.note") is { TagName: "HTML" })
        .Where(text => text.ParentElement!.Closest(Speaking) == element)
        .Select(text => Count().Replace(Spaces().Replace(text.Data, " ").Trim(' ', ':', '\n'), string.Empty))
        .Where(text => text.Length > 0);

    // Numbers, codes of languages, names of formats and of the project are the same in every language.
    private static bool IsNeutral(string text) =>
        Neutral().IsMatch(text) || text is "Mutualisons !" or "Mutualisons !" or "fr" or "nl" or "en" or "JSON-LD" or "Turtle" or "TriG" or "N-Quads" or "N-Triples" or "GeoJSON" or "CSV" or "TSV" or "JSON" or "XML" or "HTML" or "·" or ",";

    private static HashSet<string> WordsOf(string language)
    {
        var words = Texts.Each.Where(row => row.Language == language).Select(row => row.Text.Trim(' ', ':'));
        var kinds = Kinds.All.SelectMany(kind => new[] { kind.Labels[language].One, kind.Labels[language].Many });
        var filters = Kinds.All.SelectMany(kind => kind.Filters).SelectMany(filter => filter.Choices.Select(choice => choice.Labels).Prepend(filter.Labels)).Select(labels => labels.In(language));
        return [.. words.Concat(filters).Concat(kinds.SelectMany(name => new[] { name, char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..] }))];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // As in "12 rooms" and "Classes (28)".
    [GeneratedRegex(@"^[\d\u202f]+ (?=\D)| \(\d+\)$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^[\d\s\u202f().,–-]+$")]
    private static partial Regex Neutral();
}
