namespace Mutualisons.Web.Sending;

/// <summary>Values of the Link header (<see href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</see>).</summary>
internal static class LinkHeader
{
    /// <summary>A link with a relation; the target is percent-encoded to ASCII, since headers hold nothing else.</summary>
    public static string To(string target, string relation, string? type = null) =>
        type is null ? $"<{ToUri(target)}>; rel=\"{relation}\"" : $"<{ToUri(target)}>; rel=\"{relation}\"; type=\"{type}\"";

    /// <summary>An IRI as an ASCII URI that stands safely in a header (RFC 3987, section 3.1).</summary>
    public static string ToUri(string iri)
    {
        foreach (var c in iri)
        {
            if (c is <= ' ' or >= '\x7f' or '<' or '>' or '"')
            {
                return string.Concat(System.Text.Encoding.UTF8.GetBytes(iri).Select(Encode));
            }
        }

        return iri;
    }

    private static string Encode(byte value) =>
        value is > 0x20 and < 0x7f and not (byte)'<' and not (byte)'>' and not (byte)'"' ? ((char)value).ToString() : $"%{value:X2}";
}
