using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Mutualisons.Web.Collections;

/// <summary>Where a page ends: the sort key and IRI of its last member; opaque to clients.</summary>
internal sealed record PageKey(string Key, string Id)
{
    private const char Separator = '\n';

    /// <summary>The key as it stands in a URL.</summary>
    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(Key.ReplaceLineEndings(" ") + Separator + Id));

    /// <summary>Reads a key; null when it is none that was given out.</summary>
    public static PageKey? TryParse(string text)
    {
        try
        {
            var parts = new UTF8Encoding(false, true).GetString(WebEncoders.Base64UrlDecode(text)).Split(Separator);
            return parts.Length == 2 ? new(parts[0], parts[1]) : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // not base64, or not UTF-8: nothing that this server made
            return null;
        }
    }
}
