using Mutualisons.Search;
using Xunit;

namespace Mutualisons.Tests.Search;

public sealed class TextMatcherTests
{
    [Theory]
    [InlineData("epicerie", "Épiceries du quartier", "fr")]
    [InlineData("épiceries", "epicerie", "fr")]
    [InlineData("cooperative", "Les coopératives", "fr")]
    [InlineData("coopérative", "cooperatives", "fr")]
    [InlineData("coöperaties", "een cooperatie", "nl")]
    [InlineData("fietsen", "Een fiets", "nl")]
    [InlineData("huis", "Twee huizen", "nl")]
    [InlineData("gemeenschappen", "De gemeenschap", "nl")]
    [InlineData("brieven", "brief", "nl")]
    [InlineData("garden", "Gardens", "en-GB")]
    [InlineData("épiceries", "Epicerie du Hetre", null)]
    [InlineData("fietsen", "Fiets Atelier", null)]
    [InlineData("le café du coin", "Café au coin", "fr")]
    [InlineData("the", "The The", "en")]
    [InlineData("l'épicerie", "Épicerie", "fr")]
    [InlineData("coworking", "espace de co-working", "fr")]
    [InlineData("co-working", "un coworking", "fr")]
    [InlineData("café OR thé", "du thé", "fr")]
    [InlineData("(café OR thé) vert", "du thé vert", "fr")]
    [InlineData("\"jardins partagés\"", "nos jardins partagés", "fr")]
    [InlineData("\"jardin partagé\"", "nos jardins partagés", "fr")]
    [InlineData("\"café du coin\"", "au café du coin", "fr")]
    [InlineData("compta*", "comptabilité", "fr")]
    [InlineData("cooprative~", "coopérative", "fr")]
    [InlineData("jradin~", "jardin", "fr")]
    [InlineData("café -thé", "café", "fr")]
    [InlineData("café NOT thé", "café", "fr")]
    [InlineData("Ökologie", "okologie", "de")]
    [InlineData("asbl", "A.S.B.L. du Coin", "fr")]
    public void Found(string query, string text, string? language) => Assert.NotNull(Match(query, text, language));

    [Theory]
    [InlineData("épiceries", "épicerie", "de")]
    [InlineData("fietsen", "fiets", "fr")]
    [InlineData("café coin", "café", "fr")]
    [InlineData("\"partagés jardins\"", "jardins partagés", "fr")]
    [InlineData("\"café coin\"", "café du coin", "fr")]
    [InlineData("café -thé", "café et thés", "fr")]
    [InlineData("compta", "comptabilité", "fr")]
    [InlineData("cooprative", "coopérative", "fr")]
    [InlineData("coprtive~", "coopérative", "fr")]
    [InlineData("vlo~1", "vélo", "fr")]
    [InlineData("1060~", "1061", null)]
    [InlineData("abc~", "abd", null)]
    [InlineData("cooprativ~1", "coopérative", "fr")]
    [InlineData("fiets", "stadsfiets", "nl")]
    public void Not_found(string query, string text, string? language) => Assert.Null(Match(query, text, language));

    [Theory]
    [InlineData(TextWidening.Prefixes, "compta", "Comptabilité", "fr")]
    [InlineData(TextWidening.Prefixes, "jurist", "juristen", "de")]
    [InlineData(TextWidening.Misspellings, "cooprative", "coopératives", "fr")]
    [InlineData(TextWidening.Compounds, "fiets", "stadsfiets", "nl")]
    [InlineData(TextWidening.Compounds, "fietsen", "stadsfiets", "nl")]
    [InlineData(TextWidening.Compounds, "coöperatie", "Voedselcoöperaties", "nl")]
    [InlineData(TextWidening.Compounds, "voedsel", "Voedselcoöperatie", null)]
    [InlineData(TextWidening.Compounds, "voedsel coöperatie", "Voedselcoöperatie", "nl")]
    [InlineData(TextWidening.Compounds, "voedselcoöperatie", "coöperatie voor voedsel", "nl")]
    [InlineData(TextWidening.Compounds, "gemeenschapshuizen", "huis van de gemeenschap", "nl")]
    [InlineData(TextWidening.Compounds, "gemeenschapshuis", "huis van de gemeenschap", "nl")]
    [InlineData(TextWidening.Compounds, "port", "transport", "nl", false)]
    [InlineData(TextWidening.Compounds, "action", "transaction", "fr", false)]
    public void Widened_words_find_more(TextWidening widening, string query, string text, string? language, bool isFound = true)
    {
        Assert.Null(Match(query, text, language));
        Assert.Equal(isFound, new TextMatcher(TextQuery.Parse(query).Widen(widening)).Match(text, language) is not null);
    }

    [Theory]
    [InlineData("fr", "fr-BE", true)]
    [InlineData("fr", "FR", true)]
    [InlineData("fr-BE", "fr", false)]
    [InlineData("fr", "fry", false)]
    [InlineData("fr", null, false)]
    [InlineData("none", null, true)]
    [InlineData("none", "fr", false)]
    [InlineData("*", "de", true)]
    [InlineData("*", null, false)]
    [InlineData("fr,none", "fr-be", true)]
    [InlineData("fr,none", null, true)]
    [InlineData("fr,none", "nl", false)]
    [InlineData("fr,nl", "nl", true)]
    public void A_language_range_keeps_texts_of_other_languages_out(string range, string? language, bool isFound) =>
        Assert.Equal(isFound, new TextMatcher(TextQuery.Parse("café"), range).Match("café", language) is not null);

    [Theory]
    [InlineData("boulangerie", "Boulangerie", "Boulangeries")]
    [InlineData("boulangerie", "Boulangerie", "La boulangerie du quartier")]
    [InlineData("jardin partagé", "un jardin bien partagé avec tous", "un jardin avec tous qui est bien partagé")]
    [InlineData("jardin partagé", "le jardin partagé", "le partagé jardin")]
    [InlineData("café coin", "café coin coin coin", "café coin et bien d'autres mots encore")]
    [InlineData("le café", "le café", "un café")]
    public void The_first_scores_higher(string query, string better, string worse)
    {
        var scores = Scores(TextQuery.Parse(query), better, worse);
        Assert.True(scores[0] > scores[1], $"{scores[0]} > {scores[1]}");
    }

    [Fact]
    public void The_word_itself_goes_before_inflections_prefixes_and_misspellings()
    {
        var scores = Scores(TextQuery.Parse("jardin").Widen(TextWidening.All), "un jardin", "des jardins", "un jardinet", "un jarbin");
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(4, scores.Distinct().Count());
    }

    [Fact]
    public void A_word_that_few_hits_have_weighs_more()
    {
        var scores = Scores(TextQuery.Parse("café OR tilleul"), "un café", "le café", "mon café", "un tilleul");
        Assert.Equal(scores.Max(), scores[3]);
    }

    [Fact]
    public void Highlights_stand_where_the_words_do()
    {
        const string text = "Nos Jardins, et l'épicerie";
        var marks = new TextMatcher(TextQuery.Parse("épiceries jardin")).Highlights(text, "fr");

        Assert.Equal(["Jardins", "épicerie"], marks.Select(mark => text.Substring(mark.Start, mark.Length)));
        Assert.Empty(new TextMatcher(TextQuery.Parse("épiceries forêt")).Highlights(text, "fr"));
    }

    [Fact]
    public void A_phrase_highlights_only_its_own_words()
    {
        const string text = "un café, puis le café du coin";
        var marks = new TextMatcher(TextQuery.Parse("\"café du coin\"")).Highlights(text, "fr");

        Assert.Equal([17, 22, 25], marks.Select(mark => mark.Start));
    }

    [Theory]
    [InlineData("epicerie forest", true)]
    [InlineData("epicerie \"du hêtre\"", true)]
    [InlineData("epicerie jardin", false)]
    [InlineData("epicerie -forest", false)]
    [InlineData("epicerie NOT jardin", true)]
    [InlineData("(café OR épicerie) forest", true)]
    [InlineData("\"hêtre forest\"", false)]
    [InlineData("l'épicerie de Forest", true)]
    public void A_record_answers_when_its_texts_do_together(string text, bool isFound)
    {
        var query = TextQuery.Parse(text);
        var matcher = new TextMatcher(query.Loosen());
        string[] record = ["Épicerie du Hêtre", "1190 Forest", "une autre ligne"];

        var terms = record.Select(each => matcher.Match(each, "fr")).Where(match => match is not null)
            .Aggregate(default(TextTerms), (all, match) => all | match!.Terms);

        Assert.Equal(isFound, query.IsAnsweredBy(terms));
    }

    [Theory]
    [InlineData("\"le le le\"", "le ")]
    [InlineData("\"le le coin\"", "le ")]
    [InlineData("voedselcoöperatie", "voedsel ")]
    [InlineData("le le le le le le le le le le le le le le le le le le le le le le le le le le le le le le le le", "le ")]
    [InlineData("\"le café\" OR \"café le\"", "le café ")]
    public void A_long_text_of_one_word_takes_no_time_that_grows_with_its_square(string query, string word)
    {
        var matcher = new TextMatcher(TextQuery.Parse(query).Widen(TextWidening.All));
        var text = string.Concat(Enumerable.Repeat(word, TextLimits.WordsInText));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = matcher.Match(text, "nl");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    private static TextMatch? Match(string query, string text, string? language) => new TextMatcher(TextQuery.Parse(query)).Match(text, language);

    private static List<double> Scores(TextQuery query, params string[] texts)
    {
        var matcher = new TextMatcher(query);
        var matches = texts.Select(text => matcher.Match(text, "fr")!).ToList();
        var scoring = new TextScoring(query);
        matches.ForEach(scoring.Count);
        return matches.ConvertAll(scoring.Score);
    }
}
