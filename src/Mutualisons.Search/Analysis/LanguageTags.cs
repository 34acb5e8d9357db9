namespace Mutualisons.Search.Analysis;

/// <summary>Reads language tags (BCP 47) as far as search needs them.</summary>
internal static class LanguageTags
{
    /// <summary>The language whose stems a tag asks for, by its first subtag.</summary>
    public static TextLanguage Read(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
        {
            return TextLanguage.Unknown;
        }

        var end = tag.IndexOfAny(['-', '_']);
        return Read(end < 0 ? tag : tag.AsSpan(0, end));
    }

    /// <summary>True when the tag lies in one of the ranges, separated by commas: basic filtering of RFC 4647, where <c>none</c> asks for no tag and <c>*</c> for any.</summary>
    public static bool IsInRange(string? tag, string? ranges)
    {
        if (string.IsNullOrEmpty(ranges))
        {
            return true;
        }

        foreach (var range in ranges.AsSpan().Split(','))
        {
            if (IsIn(tag, ranges.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(string? tag, ReadOnlySpan<char> range) => range switch
    {
        "none" => string.IsNullOrEmpty(tag),
        "*" => !string.IsNullOrEmpty(tag),
        _ => tag is not null && tag.StartsWith(range, StringComparison.OrdinalIgnoreCase)
            && (tag.Length == range.Length || tag[range.Length] == '-'),
    };

    private static TextLanguage Read(ReadOnlySpan<char> subtag) =>
        subtag.Equals("fr", StringComparison.OrdinalIgnoreCase) ? TextLanguage.French
        : subtag.Equals("nl", StringComparison.OrdinalIgnoreCase) ? TextLanguage.Dutch
        : subtag.Equals("en", StringComparison.OrdinalIgnoreCase) ? TextLanguage.English
        : TextLanguage.Other;
}
