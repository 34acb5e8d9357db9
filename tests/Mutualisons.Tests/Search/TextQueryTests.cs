using Mutualisons.Search;
using Xunit;

namespace Mutualisons.Tests.Search;

public sealed class TextQueryTests
{
    [Theory]
    [InlineData("", 0, "no word")]
    [InlineData("  !? ", 0, "no word")]
    [InlineData("(café", 0, "never closed")]
    [InlineData("café)", 4, "no opening parenthesis")]
    [InlineData("a \"café du coin", 2, "never closed")]
    [InlineData("café OR ", 8, "both sides")]
    [InlineData("OR café", 0, "both sides")]
    [InlineData("AND café", 0, "both sides")]
    [InlineData("-café", 0, "nothing to look for")]
    [InlineData("a OR NOT b", 4, "nothing to look for")]
    [InlineData("a NOT", 5, "nothing to leave out")]
    [InlineData("a ()", 2, "nothing between")]
    [InlineData("a~7", 2, "1 or 2")]
    public void Errors_say_what_is_wrong_and_where(string text, int position, string message)
    {
        var error = Assert.Throws<TextQueryException>(() => TextQuery.Parse(text));

        Assert.Equal(position, error.Position);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"Search text, character {position + 1}:", error.Message, StringComparison.Ordinal);
        Assert.False(TextQuery.TryParse(text, out _, out var same));
        Assert.Equal(error.Message, same.Message);
    }

    [Fact]
    public void Limits_are_said()
    {
        Assert.Contains("1000", Assert.Throws<TextQueryException>(() => TextQuery.Parse(new string('a', 1_001))).Message, StringComparison.Ordinal);
        Assert.Contains("64 words", Assert.Throws<TextQueryException>(() => TextQuery.Parse(string.Concat(Enumerable.Repeat("ab ", 65)))).Message, StringComparison.Ordinal);
        Assert.Contains("nest deeper", Assert.Throws<TextQueryException>(() => TextQuery.Parse(new string('(', 33) + "a" + new string(')', 33))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(café", "café")]
    [InlineData("café)", "café")]
    [InlineData(") café (", "café")]
    [InlineData("\"café du coin", "café du coin")]
    [InlineData("café OR", "café")]
    [InlineData("OR AND café NOT", "café")]
    [InlineData("café~9", "café")]
    [InlineData("« café »", "café")]
    [InlineData("c'est quoi ? café !!", "c'est quoi, un café")]
    public void What_people_type_finds_something_where_the_strict_reading_fails_or_not(string typed, string text) =>
        Assert.NotNull(new TextMatcher(TextQuery.ParseLenient(typed)).Match(text, "fr"));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("NOT café")]
    [InlineData("***")]
    [InlineData("\"")]
    public void What_has_no_word_to_look_for_finds_nothing(string typed)
    {
        var query = TextQuery.ParseLenient(typed);

        Assert.True(query.IsEmpty);
        Assert.Null(new TextMatcher(query).Match("café", null));
    }

    [Fact]
    public void The_lenient_reading_never_fails()
    {
        string[] parts = ["(", ")", "\"", "OR", "AND", "NOT", "-", "*", "~", "~2", "a", "café", "l'", " ", "«", "»", "\uD800", "co-op", "."];
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => parts[random.Next(parts.Length)] + (random.Next(2) == 0 ? " " : "")));
            _ = new TextMatcher(TextQuery.ParseLenient(typed).Widen(TextWidening.All)).Match("un café co-op", "fr");
            _ = TextQuery.TryParse(typed, out _, out _);
        }

        Assert.False(TextQuery.ParseLenient(string.Concat(Enumerable.Repeat("(mot ", 1_000))).IsEmpty);
    }

    [Theory]
    [InlineData("épicerie de la forêt", "epicerie|foret", "")]
    [InlineData("vélo* \"salle de réunion\" -café", "velo*|\"salle de reunion\"", "cafe")]
    [InlineData("a1 (b1 OR \"c1 d1\") -(e1 f1)", "a1|(b1 OR \"c1 d1\")", "(e1 f1)")]
    [InlineData("cooprative~", "cooprative~2", "")]
    [InlineData("voiture OR vélo", "(voiture OR velo)", "")]
    [InlineData("  ", "", "")]
    public void Parts_are_searches_that_read_as_themselves(string text, string required, string excluded)
    {
        var query = TextQuery.ParseLenient(text);
        Assert.Equal(required, string.Join('|', query.RequiredParts()));
        Assert.Equal(excluded, string.Join('|', query.ExcludedParts()));
        Assert.All(query.RequiredParts(), part => Assert.Equal(part.Text, string.Join(' ', TextQuery.ParseLenient(part.Text).RequiredParts())));
    }
}
