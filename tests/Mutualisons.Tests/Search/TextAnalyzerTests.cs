using Mutualisons.Search;
using Xunit;

namespace Mutualisons.Tests.Search;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Épicerie", "epicerie")]
    [InlineData("COÖPERATIE", "cooperatie")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Straße", "strasse")]
    [InlineData("E\u0301te\u0301", "ete")]
    [InlineData("ﬁn ①", "fin 1")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("ΜΟΊΡΕΣ", "μοιρεσ")]
    [InlineData("ｗｉｄｅ", "wide")]
    public void Folding_leaves_small_letters_without_accents(string text, string folded) => Assert.Equal(folded, TextAnalyzer.Fold(text));

    [Theory]
    [InlineData("L'épicerie du Hêtre", "epicerie du hetre")]
    [InlineData("aujourd’hui", "aujourd hui aujourdhui")]
    [InlineData("qu'une coop d'achat", "une coop achat")]
    [InlineData("foto's en auto’s", "foto en auto")]
    [InlineData("co-working", "co working coworking")]
    [InlineData("l'entr'aide", "entr aide entraide")]
    [InlineData("A.S.B.L. Exemple, a.s.b.l", "asbl exemple asbl")]
    [InlineData("habitant·e·s", "habitant")]
    [InlineData("1060 Saint-Gilles", "1060 saint gilles saintgilles")]
    [InlineData("info@exemple.be", "info exemple be")]
    [InlineData("vélo\u00ADcargo", "velocargo")]
    [InlineData("2026-11-22", "2026 11 22")]
    [InlineData("互助 café", "互 助 cafe")]
    [InlineData("Fin. de phrase", "fin de phrase")]
    [InlineData("— … !", "")]
    public void Words_are_cut_where_people_see_them(string text, string words) =>
        Assert.Equal(words, string.Join(' ', TextAnalyzer.Tokenize(text).Select(token => token.Folded)));

    [Fact]
    public void Tokens_know_where_they_stand()
    {
        var token = TextAnalyzer.Tokenize("Vive l'Épicerie !")[1];

        Assert.Equal("Épicerie", "Vive l'Épicerie !".Substring(token.Start, token.Length));
        Assert.Equal(("epicerie", "épicerie", 1, 1), (token.Folded, token.Lower, token.Position, token.Span));
    }

    [Fact]
    public void Parts_written_together_cover_the_positions_of_the_parts()
    {
        var tokens = TextAnalyzer.Tokenize("le co-working ouvert");

        Assert.Equal([(0, 1), (1, 1), (2, 1), (1, 2), (3, 1)], tokens.Select(token => (token.Position, token.Span)));
        Assert.Equal("co-working", "le co-working ouvert".Substring(tokens[3].Start, tokens[3].Length));
    }

    [Theory]
    [InlineData("épiceries", "fr-BE", "epicer")]
    [InlineData("huizen", "NL", "huis")]
    [InlineData("gardens", "en", "garden")]
    [InlineData("Gärten", "de", "garten")]
    [InlineData("Gardens", null, "gardens")]
    public void Stems_follow_the_first_subtag_of_the_language(string word, string? language, string stem) =>
        Assert.Equal(stem, TextAnalyzer.Stem(word, language));

    [Fact]
    public void Words_and_texts_without_end_are_read_to_their_limit()
    {
        var word = Assert.Single(TextAnalyzer.Tokenize(new string('é', 100_000)));
        Assert.Equal((TextLimits.WordLength, 100_000), (word.Folded.Length, word.Length));

        Assert.Equal(TextLimits.WordsInText, TextAnalyzer.Tokenize(string.Concat(Enumerable.Repeat("un ", 60_000))).Count);
    }

    [Fact]
    public void Lone_surrogates_are_no_letters() => Assert.Equal(["a", "b"], TextAnalyzer.Tokenize("a\uD800b").Select(token => token.Folded));

    [Theory]
    [InlineData("vélo", "vélos")]
    [InlineData("radio", "radios")]
    [InlineData("menu", "menus")]
    public void French_plurals_that_the_stemmer_leaves_are_one_with_their_singular(string one, string several) =>
        Assert.Equal(TextAnalyzer.Stem(one, "fr"), TextAnalyzer.Stem(several, "fr"));
}
