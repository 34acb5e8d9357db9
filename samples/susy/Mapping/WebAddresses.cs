using System.Text.RegularExpressions;
using Mutualisons.Rdf;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>Finds the web addresses in a website field, which may hold several, lack the scheme, or hold something else.</summary>
internal static partial class WebAddresses
{
    private static readonly char[] Separators = [' ', ';', ',', '\n', '\r', '\t'];

    public static WebAddressReading Read(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var only] && IsAddress(only))
        {
            return new WebAddressReading([only], WebAddressQuality.AsWritten);
        }

        var addresses = parts
            .Select(part => BareHost().IsMatch(part) ? "http://" + part : part)
            .Where(IsAddress)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new WebAddressReading(addresses, addresses.Count == 0 ? WebAddressQuality.NotAnAddress : WebAddressQuality.Corrected);
    }

    /// <summary>An absolute http or https IRI with a host that has a dot, valid by RFC 3987.</summary>
    public static bool IsAddress(string text) => Address().IsMatch(text) && IriSyntax.IsValid(text);

    [GeneratedRegex(@"^https?://[^\s/?#<>""{}|\\^`]+\.[^\s/?#<>""{}|\\^`]+(?:[/?#][^\s<>""{}|\\^`]*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BareHost();
}
