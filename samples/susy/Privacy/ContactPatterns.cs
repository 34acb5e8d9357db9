using System.Text.RegularExpressions;

namespace Mutualisons.Samples.Susy.Privacy;

/// <summary>The shapes of e-mail addresses and telephone numbers.</summary>
internal static partial class ContactPatterns
{
    public static IEnumerable<string> FindEmails(string text) => Email().Matches(text).Select(match => match.Value);

    public static IEnumerable<string> FindPhones(string text) =>
        InternationalNumber().Matches(text)
            .Concat(NationalNumber().Matches(text))
            .Concat(AnnouncedNumber().Matches(text))
            .Select(match => match.Value.Trim());

    [GeneratedRegex(@"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(a\))\s?[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    /// <summary>A plus or two zeros, then at least nine digits, grouped or not.</summary>
    [GeneratedRegex(@"(?:\+|\b00)[1-9](?:[ ()/.-]{0,2}\d){8,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InternationalNumber();

    /// <summary>A zero, then at least seven digits, grouped or not.</summary>
    [GeneratedRegex(@"\b0[1-9](?:[ /.-]{0,2}\d){7,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NationalNumber();

    [GeneratedRegex(@"\b(?:tel|telephone|téléphone|telefon|telefono|teléfono|phone|fax|mobile|mob|gsm|τηλ)\b[.: ]{0,3}[+(]?\d(?:[ ()/.-]{0,2}\d){4,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AnnouncedNumber();
}
