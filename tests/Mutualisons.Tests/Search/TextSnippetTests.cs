using Mutualisons.Search;
using Xunit;

namespace Mutualisons.Tests.Search;

public sealed class TextSnippetTests
{
    private const string Long = "Depuis vingt ans, dans une rue tranquille, des voisins se retrouvent. Le jardin partagé nourrit le quartier, et le jardin ouvre le samedi matin.";

    [Fact]
    public void A_short_text_is_shown_whole_with_its_marks() =>
        Assert.Equal("Le <mark>jardin</mark> &lt;b&gt; &amp; le potager", Snippet("Le jardin <b> & le potager", "jardin"));

    [Fact]
    public void A_long_text_is_cut_around_the_most_found_words_at_whole_words()
    {
        var snippet = Snippet(Long, "jardin partagé", new() { MaxLength = 60 });

        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
        Assert.Contains("<mark>jardin</mark> <mark>partagé</mark>", snippet, StringComparison.Ordinal);
        var shown = snippet.Trim('…').Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).Trim();
        Assert.True(shown.Length <= 60);
        Assert.Contains($" {shown} ", $" {Long} ", StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_are_the_callers() =>
        Assert.Equal("[jardin] & co", Snippet("jardin & co", "jardin", new() { StartMark = "[", EndMark = "]", IsHtml = false }));

    [Fact]
    public void Without_a_found_word_the_beginning_is_shown() =>
        Assert.Equal("Depuis vingt ans,…", Snippet(Long, "forêt", new() { MaxLength = 20 }));

    [Fact]
    public void A_word_longer_than_the_snippet_and_pairs_of_surrogates_do_no_harm()
    {
        var faces = string.Concat(Enumerable.Repeat("😀", 30));
        for (var length = 1; length < 20; length++)
        {
            var snippet = TextSnippet.Create(faces, [], new() { MaxLength = length, IsHtml = false });
            Assert.All(snippet.EnumerateRunes(), rune => Assert.NotEqual(0xFFFD, rune.Value));
            _ = TextSnippet.Create(new string('a', 100), [new(0, 100)], new() { MaxLength = length });
        }
    }

    private static string Snippet(string text, string query, TextSnippetOptions? options = null) =>
        TextSnippet.Create(text, new TextMatcher(TextQuery.Parse(query)).Highlights(text, "fr"), options);
}
