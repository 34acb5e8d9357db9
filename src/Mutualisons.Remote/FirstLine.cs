using System.Globalization;
using System.Text;
using Mutualisons.Outbound;

namespace Mutualisons.Remote;

/// <summary>What a server says of its own failure, cut to what a message can hold.</summary>
internal static class FirstLine
{
    private const int MaxLength = 300;

    /// <summary>The status and the first line of the body.</summary>
    public static async Task<string> OfFailureAsync(OutboundResponse response, CancellationToken cancellationToken)
    {
        var bytes = new byte[4 * MaxLength];
        var count = await response.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var line = Of(Encoding.UTF8.GetString(bytes, 0, count));
        return string.Create(CultureInfo.InvariantCulture, $"{response.StatusCode}{(line.Length == 0 ? "." : ": " + line)}");
    }

    private static string Of(string body)
    {
        var line = body.Split('\n').Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
        var clean = string.Concat(line.Where(c => !char.IsControl(c)));
        return clean.Length <= MaxLength ? clean : clean[..MaxLength] + "…";
    }
}
