using Mutualisons.Search;
using Xunit;

namespace Mutualisons.Tests.Search;

/// <summary>Names before a colon, where a search is read with fields (docs/search.md, "Queries").</summary>
public sealed class TextFieldsTests
{
    private static readonly TextFields Fields = new(new Dictionary<string, IReadOnlyList<string>> { ["name"] = ["nom"], ["place"] = ["lieu"] });

    [Theory]
    [InlineData("name:café", "name", true)]
    [InlineData("name:café", "place", false)]
    [InlineData("name:café", null, false)]
    [InlineData("NOM:cafés", "name", true)]
    [InlineData("café", "place", true)]
    [InlineData("café", null, true)]
    [InlineData("name:\"petit café\"", "name", true)]
    [InlineData("name:\"petit café\"", "place", false)]
    [InlineData("name:(thé OR café)", "name", true)]
    [InlineData("name:(thé OR place:café)", "place", true)]
    [InlineData("name:(thé OR place:café)", "name", false)]
    [InlineData("name:thé OR place:café", "place", true)]
    [InlineData("petit -place:café", "name", true)]
    [InlineData("petit -place:café", "place", false)]
    [InlineData("name:ca*", "name", true)]
    [InlineData("name:caf~ petit", "place", false)]
    [InlineData("name:le", "name", false)]
    public void A_word_in_a_field_is_sought_there_alone(string query, string? field, bool isFound)
    {
        foreach (var read in new[] { TextQuery.Parse(query, Fields), TextQuery.ParseLenient(query, Fields), TextQuery.Parse(query, Fields).Widen(TextWidening.All) })
        {
            Assert.Equal(isFound, new TextMatcher(read).Match("Un petit café", "fr", field) is not null);
        }
    }

    [Theory]
    [InlineData("nom:café lieu:\"la forêt\" -name:(thé OR eau)", "name:cafe|place:\"la foret\"", "(name:the OR name:eau)")]
    [InlineData("lang:fr thé", "the", "")]
    public void Parts_keep_their_fields_and_lose_them_when_asked(string text, string required, string excluded)
    {
        var query = TextQuery.Parse(text, Fields);
        Assert.Equal(required, string.Join('|', query.RequiredParts()));
        Assert.Equal(excluded, string.Join('|', query.ExcludedParts()));
        Assert.DoesNotContain(':', query.WithoutFields().Text);
        Assert.Equal(query.HasFields, query.RequiredParts().Any(part => part.HasFields));
        Assert.False(query.WithoutFields().HasFields);
    }

    [Theory]
    [InlineData("colour:red", "there is no field 'colour'; there are name, place")]
    [InlineData("café lang:", "lang: needs a language")]
    [InlineData("café lang:fr lang:nl", "there is a second lang:")]
    [InlineData("café -lang:fr", "a language cannot be left out")]
    [InlineData("lang:fr", "there is no word to look for")]
    public void What_is_no_field_and_no_language_is_said(string text, string said)
    {
        Assert.False(TextQuery.TryParse(text, Fields, out _, out var error));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lenient_reading_tells_of_the_first_unknown_field_and_reads_it_as_words()
    {
        var query = TextQuery.ParseLenient("colour:red size:big", Fields);
        Assert.Equal("colour", query.UnknownField);
        Assert.NotNull(new TextMatcher(query).Match("colour red, size big", null));
        Assert.Null(TextQuery.ParseLenient("12:30 https://name.example/x a:b \"colour:red\" horaire : 9", Fields).UnknownField);
    }

    [Theory]
    [InlineData("lang:FR-be café", "fr-be")]
    [InlineData("café lang:fr,nl", "fr,nl")]
    [InlineData("café", null)]
    public void The_language_stands_for_the_whole_search(string text, string? language) => Assert.Equal(language, TextQuery.Parse(text, Fields).Language);

    [Fact]
    public void Without_fields_a_colon_means_nothing()
    {
        var query = TextQuery.Parse("name:café lang:fr");
        Assert.Null(query.Language);
        Assert.NotNull(new TextMatcher(query).Match("name: café, lang: fr", null));
    }

    [Theory]
    [InlineData("louer", true)]
    [InlineData("Huren", true)]
    [InlineData("salle", false)]
    [InlineData("louer salle", false)]
    [InlineData("name:louer", false)]
    public void A_word_of_intent_stands_alone(string text, bool isIntent) => Assert.Equal(isIntent, TextQuery.ParseLenient(text, Fields).IsIntent);
}
