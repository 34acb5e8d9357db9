using Mutualisons.Web.Collections;
using Xunit;

namespace Mutualisons.Web.Tests.Collections;

public sealed class CollectionPartsTests
{
    [Theory]
    [InlineData("4.24,50.76,4.48,50.92")]
    [InlineData("170,-10,-170,10")]
    [InlineData("-180,-90,180,90")]
    public void A_box_on_earth_is_read(string text) => Assert.NotNull(BoundingBox.TryParse(text));

    [Theory]
    [InlineData("4.24,50.76,4.48")]
    [InlineData("4.24,50.92,4.48,50.76")]
    [InlineData("west,south,east,north")]
    [InlineData("0,0,1,91")]
    [InlineData("1e2,0,1,1")]
    public void Anything_else_is_no_box(string text) => Assert.Null(BoundingBox.TryParse(text));

    [Fact]
    public void A_page_key_comes_back_as_it_went()
    {
        var key = new PageKey("été & co", "http://example.org/é");
        Assert.Equal(key, PageKey.TryParse(key.ToString()));
    }

    [Theory]
    [InlineData("!!")]
    [InlineData("YWJj")]
    [InlineData("_w")]
    public void A_key_that_was_not_given_out_is_refused(string text) => Assert.Null(PageKey.TryParse(text));
}
