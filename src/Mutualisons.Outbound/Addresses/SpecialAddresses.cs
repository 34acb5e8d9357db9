using System.Net;

namespace Mutualisons.Outbound.Addresses;

/// <summary>The addresses that are not hosts of the public internet (the <see href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IANA special-purpose registries</see>).</summary>
internal static class SpecialAddresses
{
    private static readonly (IPNetwork Network, string Kind)[] Blocks =
    [
        Block("0.0.0.0/8", "an address of \"this network\""),
        Block("10.0.0.0/8", "private"),
        Block("100.64.0.0/10", "shared by a provider's customers (CGNAT)"),
        Block("127.0.0.0/8", "loopback"),
        Block("169.254.0.0/16", "link-local"),
        Block("172.16.0.0/12", "private"),
        Block("192.0.0.0/24", "reserved for protocols"),
        Block("192.0.2.0/24", "for documentation"),
        Block("192.88.99.0/24", "a 6to4 relay"),
        Block("192.168.0.0/16", "private"),
        Block("198.18.0.0/15", "for benchmarks"),
        Block("198.51.100.0/24", "for documentation"),
        Block("203.0.113.0/24", "for documentation"),
        Block("224.0.0.0/4", "multicast"),
        Block("240.0.0.0/4", "reserved"),
        Block("::1/128", "loopback"),
        Block("::ffff:0:0/96", "an IPv4 address in IPv6 form"),
        Block("64:ff9b::/96", "an IPv4 address behind NAT64"),
        Block("64:ff9b:1::/48", "an IPv4 address behind NAT64"),
        Block("2001::/23", "reserved for protocols (Teredo among them)"),
        Block("2001:db8::/32", "for documentation"),
        Block("2002::/16", "an IPv4 address behind 6to4"),
        Block("3fff::/20", "for documentation"),
        Block("fc00::/7", "private (unique local)"),
        Block("fe80::/10", "link-local"),
        Block("fec0::/10", "site-local"),
        Block("ff00::/8", "multicast"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>What kind of address it is, or null for a public one.</summary>
    public static string? Describe(IPAddress address)
    {
        foreach (var (network, kind) in Blocks)
        {
            if (network.Contains(address))
            {
                return kind;
            }
        }

        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(address) ? "no global unicast address" : null;
    }

    private static (IPNetwork Network, string Kind) Block(string network, string kind) => (IPNetwork.Parse(network), kind);
}
