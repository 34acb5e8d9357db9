using System.Net;
using Mutualisons.Outbound;
using Mutualisons.Outbound.Addresses;
using Xunit;

namespace Mutualisons.Tests.Outbound;

/// <summary>The rules of outbound requests that need no network.</summary>
public sealed class AllowListTests
{
    [Theory]
    [InlineData("https://example.org/", "https://example.org/anything?x=1")]
    [InlineData("https://example.org", "https://EXAMPLE.org:443/x")]
    [InlineData("https://example.org/data/", "https://example.org/data/x.ttl")]
    [InlineData("https://example.org/data", "https://example.org/data")]
    [InlineData("https://example.org/data/", "https://example.org/data?query=x")]
    [InlineData("http://example.org:8080/", "http://example.org:8080/x")]
    [InlineData("https://example.org/data/", "https://example.org/data/%252e%252e/a-name-with-per-cent-signs")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/x")]
    public void A_url_below_a_prefix_is_allowed(string prefix, string url) => Assert.NotNull(new AllowList([prefix]).Check(url));

    [Theory]
    [InlineData("https://example.org/", "http://example.org/")]
    [InlineData("https://example.org/", "https://example.org:8443/")]
    [InlineData("https://example.org/", "https://sub.example.org/")]
    [InlineData("https://example.org/", "https://example.org.evil.example/")]
    [InlineData("https://example.org/data", "https://example.org/database")]
    [InlineData("https://example.org/data/", "https://example.org/data/../secret")]
    [InlineData("https://example.org/data/", "https://example.org/data/%2e%2e/secret")]
    [InlineData("https://example.org/data/", "https://example.org/data/..%2Fsecret")]
    [InlineData("https://example.org/data/", "https://example.org/data/..%5Csecret")]
    public void A_url_elsewhere_is_refused_and_the_message_says_what_to_add(string prefix, string url)
    {
        var refusal = Assert.Throws<OutboundException>(() => new AllowList([prefix]).Check(url));
        Assert.Equal(OutboundRule.Allowed, refusal.Rule);
        Assert.Contains("Mutualisons:Outbound:Allow", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("urn:x")]
    [InlineData("/relative")]
    [InlineData("http://user:secret@example.org/")]
    public void Only_plain_http_is_spoken(string url)
    {
        var refusal = Assert.Throws<OutboundException>(() => new AllowList(["http://example.org/", "https://example.org/"]).Check(url));
        Assert.Equal(OutboundRule.Url, refusal.Rule);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("file:///")]
    [InlineData("https://example.org/?x")]
    [InlineData("https://example.org/#x")]
    [InlineData("https://user@example.org/")]
    public void An_entry_that_is_no_prefix_is_refused_at_once(string entry) => Assert.Throws<ArgumentException>(() => new AllowList([entry]));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.1.2")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:4136:e378::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_that_is_not_public_is_refused(string address)
    {
        var refusal = Assert.Throws<OutboundException>(() => new AllowList(["http://example.org/"]).Check("example.org", 80, [IPAddress.Parse(address)]));
        Assert.Equal(OutboundRule.Address, refusal.Rule);
        Assert.Contains("Mutualisons:Outbound:Allow", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:2800:220:1::1")]
    public void A_public_address_is_taken(string address) =>
        Assert.Equal([IPAddress.Parse(address)], new AllowList(["http://example.org/"]).Check("example.org", 80, [IPAddress.Parse(address)]));

    [Fact]
    public void An_entry_that_names_address_and_port_opens_that_port_alone()
    {
        var list = new AllowList(["http://127.0.0.1:8901/", "http://[::1]:8902/"]);
        Assert.Single(list.Check("127.0.0.1", 8901, [IPAddress.Loopback]));
        Assert.Single(list.Check("localhost", 8902, [IPAddress.IPv6Loopback, IPAddress.Loopback]));
        Assert.Throws<OutboundException>(() => list.Check("127.0.0.1", 8902, [IPAddress.Loopback]));
        Assert.Throws<OutboundException>(() => list.Check("127.0.0.2", 8901, [IPAddress.Parse("127.0.0.2")]));
        Assert.Throws<OutboundException>(() => list.Check("::ffff:127.0.0.1", 8901, [IPAddress.Parse("::ffff:127.0.0.1")]));
    }

    [Fact]
    public void A_name_does_not_open_the_private_address_behind_it() =>
        Assert.Throws<OutboundException>(() => new AllowList(["http://localhost:8901/"]).Check("localhost", 8901, [IPAddress.Loopback, IPAddress.IPv6Loopback]));

    [Fact]
    public void Of_several_addresses_only_those_allowed_are_kept()
    {
        var open = IPAddress.Parse("93.184.216.34");
        Assert.Equal([open], new AllowList(["http://example.org/"]).Check("example.org", 80, [IPAddress.Loopback, open]));
    }
}
