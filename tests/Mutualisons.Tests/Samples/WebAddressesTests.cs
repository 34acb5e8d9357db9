using Mutualisons.Samples.Susy.Mapping;
using Xunit;

namespace Mutualisons.Tests.Samples;

public sealed class WebAddressesTests
{
    [Fact]
    public void An_address_stays_as_it_is_written()
    {
        var reading = WebAddresses.Read("https://example.org/a?b=c#d");

        Assert.Equal(["https://example.org/a?b=c#d"], reading.Addresses);
        Assert.Equal(WebAddressQuality.AsWritten, reading.Quality);
    }

    [Theory]
    [InlineData("www.example.org", "http://www.example.org")]
    [InlineData("example.org/a", "http://example.org/a")]
    [InlineData("www.example.org https://example.com/x @handle", "http://www.example.org https://example.com/x")]
    [InlineData("http://a.example; http://b.example", "http://a.example http://b.example")]
    public void What_can_be_read_as_addresses_is_corrected(string text, string expected)
    {
        var reading = WebAddresses.Read(text);

        Assert.Equal(expected.Split(' '), reading.Addresses);
        Assert.Equal(WebAddressQuality.Corrected, reading.Quality);
    }

    [Theory]
    [InlineData("update6")]
    [InlineData("-")]
    [InlineData("[email]")]
    [InlineData("http://nohost")]
    [InlineData("http://example.org/[a]")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_address_gives_none(string text)
    {
        var reading = WebAddresses.Read(text);

        Assert.Empty(reading.Addresses);
        Assert.Equal(WebAddressQuality.NotAnAddress, reading.Quality);
    }
}
