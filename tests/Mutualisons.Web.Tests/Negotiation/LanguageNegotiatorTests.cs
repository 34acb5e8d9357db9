using Mutualisons.Web.Negotiation;
using Xunit;

namespace Mutualisons.Web.Tests.Negotiation;

public sealed class LanguageNegotiatorTests
{
    [Theory]
    [InlineData("", "fr")]
    [InlineData("nl", "nl")]
    [InlineData("nl-BE,nl;q=0.9,en;q=0.8", "nl")]
    [InlineData("de,en;q=0.5,fr;q=0.4", "en")]
    [InlineData("nlx", "fr")]
    [InlineData("fr;q=0.1,nl;q=0", "fr")]
    public void The_preferred_language_is_chosen(string header, string expected) => Assert.Equal(expected, LanguageNegotiator.Choose(header));
}
