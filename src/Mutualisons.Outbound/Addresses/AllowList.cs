using System.Net;

namespace Mutualisons.Outbound.Addresses;

/// <summary>Decides about URLs and about the addresses behind them.</summary>
internal sealed class AllowList(IEnumerable<string> entries)
{
    private readonly AllowedPrefix[] _entries = [.. entries.Select(AllowedPrefix.Parse)];

    /// <summary>True when nothing may leave.</summary>
    public bool IsEmpty => _entries.Length == 0;

    /// <summary>The URL, if a request may be sent there.</summary>
    /// <exception cref="OutboundException">It may not; no name has been looked up.</exception>
    public Uri Check(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new OutboundException(OutboundRule.Url, $"{text} cannot be fetched: only absolute http and https URLs can.");
        }

        if (url.UserInfo.Length > 0)
        {
            // The message keeps the password to itself.
            throw new OutboundException(OutboundRule.Url, $"A URL of {url.Host} has a user name or password in it: requests carry none, so leave them out.");
        }

        if (!_entries.Any(entry => entry.Covers(url)))
        {
            var root = url.GetLeftPart(UriPartial.Authority) + "/";
            throw new OutboundException(OutboundRule.Allowed, $"{url.GetLeftPart(UriPartial.Path)} is not on the list of what this server may fetch: its administrator can add {root}, or a longer prefix, to Mutualisons:Outbound:Allow (--allow-outbound {root}).");
        }

        return url;
    }

    /// <summary>The addresses of a host that may be connected to.</summary>
    /// <exception cref="OutboundException">There is none among them.</exception>
    public IReadOnlyList<IPAddress> Check(string host, int port, IReadOnlyList<IPAddress> addresses)
    {
        var open = addresses.Where(address => SpecialAddresses.Describe(address) is null || IsNamed(address, port)).ToArray();
        if (open.Length > 0)
        {
            return open;
        }

        if (addresses.Count == 0)
        {
            throw new OutboundException(OutboundRule.Connection, $"The host {host} has no address.");
        }

        var named = new UriBuilder("http", addresses[0].ToString(), port).Uri;
        throw new OutboundException(OutboundRule.Address, $"The host {host} has the address {addresses[0]}, which is {SpecialAddresses.Describe(addresses[0])} and refused: if that is meant, the administrator can name the address itself in Mutualisons:Outbound:Allow (--allow-outbound {named}).");
    }

    private bool IsNamed(IPAddress address, int port) => _entries.Any(entry => entry.Port == port && address.Equals(entry.Address));
}
