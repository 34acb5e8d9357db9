using Mutualisons.Samples.Susy.Mapping;
using Xunit;

namespace Mutualisons.Tests.Samples;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Bees Coop", "bees-coop")]
    [InlineData("Courant d'air", "courant-dair")]
    [InlineData("Réseau financité", "reseau-financite")]
    [InlineData("Gemeinwohlökonomie Wien", "gemeinwohloekonomie-wien")]
    [InlineData("Łódź — ¿Qué?  &c.", "lodz-que-c")]
    [InlineData("Συνεταιρισμός", "synetairismos")]
    [InlineData("Българска хранителна банка", "balgarska-hranitelna-banka")]
    [InlineData("…", "")]
    public void A_name_becomes_words_of_ASCII_letters(string name, string expected) => Assert.Equal(expected, Slug.From(name));

    [Fact]
    public void A_long_name_is_cut_between_words()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("solidarité", 20)));

        Assert.Equal(54, slug.Length);
        Assert.EndsWith("-solidarite", slug, StringComparison.Ordinal);
    }
}
