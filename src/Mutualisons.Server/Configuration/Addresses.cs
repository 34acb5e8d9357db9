using System.Net;
using Mutualisons.Server.Commands;

namespace Mutualisons.Server.Configuration;

/// <summary>The addresses that the server is told to listen on.</summary>
internal static class Addresses
{
    /// <summary>The addresses one by one.</summary>
    public static IReadOnlyList<Uri> Parse(string urls) =>
    [
        .. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseOne),
    ];

    /// <summary>Whether an address is this machine alone.</summary>
    public static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    // ASP.NET Core takes '*' and '+' for every address.
    private static Uri ParseOne(string url) =>
        Uri.TryCreate(url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address)
            ? address
            : throw new CommandException($"'{url}' is no address to listen on; write it as http://localhost:5080.");
}
