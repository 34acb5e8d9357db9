namespace Mutualisons.Web.Negotiation;

/// <summary>One element of an Accept header: a media range and its weight (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</see>).</summary>
/// <remarks>Parameters other than <c>q</c> (charset, profile, version) narrow nothing here: a client that names one is still served the type.</remarks>
internal readonly record struct MediaRange(string Type, string Subtype, double Quality)
{
    /// <summary>2 for a full type, 1 for <c>type/*</c>, 0 for <c>*/*</c>: the most specific match decides.</summary>
    public int Specificity => (Type == "*" ? 0 : 1) + (Subtype == "*" ? 0 : 1);

    /// <summary>Whether a media type without parameters falls in the range.</summary>
    public bool Includes(string mediaType)
    {
        var slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        return (Type == "*" || mediaType.AsSpan(0, slash).Equals(Type, StringComparison.OrdinalIgnoreCase))
            && (Subtype == "*" || mediaType.AsSpan(slash + 1).Equals(Subtype, StringComparison.OrdinalIgnoreCase));
    }

    // media-range [ weight ] = ( "*/*" / ( type "/" "*" ) / ( type "/" subtype ) ) parameters

    /// <summary>Reads one element; null when it is malformed, so that the rest of the header still counts.</summary>
    public static MediaRange? TryParse(ReadOnlySpan<char> element)
    {
        var semicolon = element.IndexOf(';');
        var essence = (semicolon < 0 ? element : element[..semicolon]).Trim();
        var slash = essence.IndexOf('/');
        if (slash <= 0 || slash == essence.Length - 1)
        {
            return null;
        }

        var type = essence[..slash].Trim().ToString();
        var subtype = essence[(slash + 1)..].Trim().ToString();
        if (type == "*" && subtype != "*")
        {
            return null;
        }

        return HeaderWeight.TryRead(semicolon < 0 ? default : element[(semicolon + 1)..], out var quality)
            ? new(type, subtype, quality)
            : null;
    }
}
