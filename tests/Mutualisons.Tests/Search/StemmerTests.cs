using System.Globalization;
using System.Text.RegularExpressions;
using Mutualisons.Search.Stemming;
using Xunit;

namespace Mutualisons.Tests.Search;

public sealed partial class StemmerTests
{
    [Theory]
    [InlineData("boulangeries", "boulanger")]
    [InlineData("coopératives", "cooper")]
    [InlineData("partagés", "partag")]
    [InlineData("finissaient", "fin")]
    [InlineData("continuellement", "continuel")]
    [InlineData("majestueusement", "majestu")]
    [InlineData("chevaux", "cheval")]
    [InlineData("quand", "quand")]
    public void French_words_lose_their_endings(string word, string stem) => Assert.Equal(stem, FrenchStemmer.Stem(word));

    [Theory]
    [InlineData("fietsen", "fiets")]
    [InlineData("lichamelijkheden", "licham")]
    [InlineData("opglimpende", "opglimp")]
    [InlineData("brood", "brod")]
    [InlineData("gemeenschappen", "gemeenschapp")]
    [InlineData("coöperatieven", "cooperatiev")]
    public void Dutch_words_lose_their_endings(string word, string stem) => Assert.Equal(stem, DutchStemmer.Stem(word));

    [Theory]
    [InlineData("gardens", "garden")]
    [InlineData("skies", "sky")]
    [InlineData("consignment", "consign")]
    [InlineData("generously", "generous")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("proceed", "proceed")]
    public void English_words_lose_their_endings(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [ToolTheory("node", "npm")]
    [InlineData("french")]
    [InlineData("dutch")]
    [InlineData("english")]
    public async Task Every_word_of_our_data_has_the_stem_that_Snowball_gives_it(string language)
    {
        var words = WordsOfOurData();
        Assert.True(words.Count > 10_000);

        var stems = (await NodeClient.RunAsync($"snowball-stem.mjs {language}", string.Join('\n', words))).TrimEnd('\n').Split('\n');

        Assert.Equal(words.Zip(stems), words.Zip(words.Select(word => Stem(word, language))));
    }

    private static string Stem(string word, string language) => language switch
    {
        "french" => FrenchStemmer.Stem(word),
        "dutch" => DutchStemmer.Stem(word),
        _ => EnglishStemmer.Stem(word),
    };

    private static SortedSet<string> WordsOfOurData()
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var folder in (string[])["samples/data", "ontology"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(TestEnvironment.RepositoryRoot, folder), "*.t*", SearchOption.AllDirectories))
            {
                words.UnionWith(Words().Matches(File.ReadAllText(file).ToLower(CultureInfo.InvariantCulture)).Select(match => match.Value));
            }
        }

        return words;
    }

    [GeneratedRegex("[a-zà-öø-ÿœæ]{1,40}")]
    private static partial Regex Words();
}
