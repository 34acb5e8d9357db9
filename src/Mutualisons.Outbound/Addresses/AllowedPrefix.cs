using System.Net;

namespace Mutualisons.Outbound.Addresses;

/// <summary>One entry of the allow-list: scheme, host, port and the beginning of the path.</summary>
internal sealed class AllowedPrefix
{
    private readonly Uri _url;
    private readonly string _path;

    private AllowedPrefix(Uri url)
    {
        _url = url;
        _path = url.AbsolutePath.TrimEnd('/') + "/";
        Address = IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) ? address : null;
    }

    /// <summary>The address that the entry names, or null when it names a host.</summary>
    public IPAddress? Address { get; }

    /// <summary>The entry's port.</summary>
    public int Port => _url.Port;

    /// <summary>Reads an entry.</summary>
    /// <exception cref="ArgumentException">It is not an http(s) URL, or has parts that a prefix has not.</exception>
    public static AllowedPrefix Parse(string entry) =>
        Uri.TryCreate(entry, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
        && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
            ? new AllowedPrefix(url)
            : throw new ArgumentException($"'{entry}' in Mutualisons:Outbound:Allow is not a URL prefix: write scheme, host and path, such as https://example.org/data/, without user, query or fragment.", nameof(entry));

    /// <summary>Whether a URL begins with this entry.</summary>
    public bool Covers(Uri url) =>
        url.Scheme == _url.Scheme
        && url.Port == _url.Port
        && url.IdnHost.Equals(_url.IdnHost, StringComparison.OrdinalIgnoreCase)
        && CoversPath(url.AbsolutePath);

    // A server may take %2F, %5C and %2E for what they stand for, and so walk out of the path.
    private bool CoversPath(string path) =>
        _path == "/"
        || ((path + "/").StartsWith(_path, StringComparison.Ordinal)
            && !path.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            && !path.Contains("%5C", StringComparison.OrdinalIgnoreCase)
            && !path.Contains("%2E", StringComparison.OrdinalIgnoreCase));
}
