using Microsoft.Net.Http.Headers;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Sending;

/// <summary>Text is sent as UTF-8 here; US-ASCII is a part of it.</summary>
internal static class Charset
{
    /// <summary>Refuses a body that says it is in another charset.</summary>
    /// <exception cref="RequestException">It says so.</exception>
    public static void EnsureUtf8(MediaTypeHeaderValue type)
    {
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        if (charset.HasValue && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestException(ProblemType.MediaType, Refusals.NotUtf8(charset.ToString()));
        }
    }
}
