namespace Mutualisons.Rdf;

/// <content>The authority component, and IP literals in it.</content>
public static partial class IriSyntax
{
    // iauthority = [ iuserinfo "@" ] ihost [ ":" port ]
    private static bool IsAuthority(ReadOnlySpan<byte> authority)
    {
        var at = authority.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (!HasOnly(authority[..at], UserInfoCharacters, allowPrivate: false))
            {
                return false;
            }

            authority = authority[(at + 1)..];
        }

        var hostLength = HostLength(authority);
        return hostLength >= 0 && IsHost(authority[..hostLength]) && IsPort(authority[hostLength..]);
    }

    private static int HostLength(ReadOnlySpan<byte> authority)
    {
        if (authority.StartsWith("["u8))
        {
            return authority.IndexOf((byte)']') + 1 is var end and > 0 ? end : -1;
        }

        var colon = authority.IndexOf((byte)':');
        return colon < 0 ? authority.Length : colon;
    }

    // ihost = IP-literal / IPv4address / ireg-name; every IPv4 address is a registered name too
    private static bool IsHost(ReadOnlySpan<byte> host) => host.StartsWith("["u8)
        ? IsIPv6(host[1..^1]) || IsIPvFuture(host[1..^1])
        : HasOnly(host, RegisteredNameCharacters, allowPrivate: false);

    // port = *DIGIT
    private static bool IsPort(ReadOnlySpan<byte> port) =>
        port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));

    // IPvFuture = "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )
    private static bool IsIPvFuture(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOf((byte)'.');
        return point > 1
            && text[0] is (byte)'v' or (byte)'V'
            && IsHex(text[1..point])
            && point + 1 < text.Length
            && !text[(point + 1)..].ContainsAnyExcept(UserInfoCharacters);
    }

    // IPv6address: eight groups of h16, one run of which "::" may stand for; the last two may be an IPv4address
    private static bool IsIPv6(ReadOnlySpan<byte> text)
    {
        var gap = text.IndexOf("::"u8);
        if (gap < 0)
        {
            return CountGroups(text, mayEndInIPv4: true) == 8;
        }

        var before = gap == 0 ? 0 : CountGroups(text[..gap], mayEndInIPv4: false);
        var after = gap + 2 == text.Length ? 0 : CountGroups(text[(gap + 2)..], mayEndInIPv4: true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    // *( h16 ":" ) ( h16 / IPv4address ); -1 when it is neither
    private static int CountGroups(ReadOnlySpan<byte> text, bool mayEndInIPv4)
    {
        var count = 0;
        while (true)
        {
            var colon = text.IndexOf((byte)':');
            var group = colon < 0 ? text : text[..colon];
            if (group.Length is >= 1 and <= 4 && IsHex(group))
            {
                count++;
            }
            else
            {
                return colon < 0 && mayEndInIPv4 && IsIPv4(group) ? count + 2 : -1;
            }

            if (colon < 0)
            {
                return count;
            }

            text = text[(colon + 1)..];
        }
    }

    // IPv4address = dec-octet "." dec-octet "." dec-octet "." dec-octet
    private static bool IsIPv4(ReadOnlySpan<byte> text)
    {
        var octets = 0;
        foreach (var range in text.Split((byte)'.'))
        {
            var octet = text[range];
            if (octet.Length is 0 or > 3
                || octet.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                || (octet.Length > 1 && octet[0] == '0')
                || (octet.Length == 3 && octet.SequenceCompareTo("255"u8) > 0))
            {
                return false;
            }

            octets++;
        }

        return octets == 4;
    }

    private static bool IsHex(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (!char.IsAsciiHexDigit((char)b))
            {
                return false;
            }
        }

        return true;
    }
}
