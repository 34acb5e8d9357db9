using Mutualisons.Web.Negotiation;
using Xunit;

namespace Mutualisons.Web.Tests.Negotiation;

public sealed class MediaNegotiatorTests
{
    private static readonly IReadOnlyList<Representation> Offered =
        [Representation.JsonLd, Representation.Turtle, Representation.NQuads, Representation.GeoJson, Representation.Html, Representation.Json];

    [Theory]
    [InlineData(null, "application/ld+json")]
    [InlineData("", "application/ld+json")]
    [InlineData("*/*", "application/ld+json")]
    [InlineData("text/turtle", "text/turtle")]
    [InlineData("TEXT/Turtle", "text/turtle")]
    [InlineData("text/*", "text/turtle")]
    [InlineData("text/*;q=0.5, text/html", "text/html")]
    [InlineData("text/turtle;q=0.5, application/n-quads;q=0.9", "application/n-quads")]
    [InlineData("text/turtle;q=0, */*", "application/ld+json")]
    [InlineData("application/ld+json;q=0, */*;q=0.1", "text/turtle")]
    [InlineData("text/turtle; charset=utf-8", "text/turtle")]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\", text/turtle;q=0.9", "application/ld+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/geo+json, */*;q=0.1", "application/geo+json")]
    [InlineData("nonsense, text/turtle", "text/turtle")]
    [InlineData("text/turtle;q=high, text/html;q=0.1", "text/html")]
    [InlineData("*/html, text/turtle;q=0.2", "text/turtle")]
    public void The_best_form_is_chosen(string? accept, string expected) =>
        Assert.Equal(expected, MediaNegotiator.Choose(Offered, accept)?.MediaType);

    [Fact]
    public void A_browser_gets_a_page() =>
        Assert.Same(Representation.Html, MediaNegotiator.Choose(Offered, "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"));

    [Fact]
    public void A_stream_follower_gets_quads() =>
        Assert.Same(Representation.NQuads, MediaNegotiator.Choose(Offered, "application/n-quads, application/trig;q=0.95, application/ld+json;q=0.9, application/n-triples;q=0.8, text/turtle;q=0.6"));

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/plain;q=1, image/*")]
    [InlineData("*/*;q=0")]
    public void Nothing_is_chosen_when_nothing_is_acceptable(string accept) => Assert.Null(MediaNegotiator.Choose(Offered, accept));

    [Fact]
    public void Several_header_lines_are_one_list() =>
        Assert.Equal("text/html", MediaNegotiator.Choose(Offered, new[] { "text/turtle;q=0.3", "text/html" })?.MediaType);
}
