using System.Collections.Frozen;
using System.Text;

namespace Mutualisons.Web.Html;

/// <summary>The order in which readers look for labels: letters without their accents and case, numbers by size.</summary>
/// <remarks>Our own, since the process runs without the cultures of the system.</remarks>
internal static class LabelOrder
{
    private const int NumberWidth = 9;

    private static readonly FrozenDictionary<char, string> Folded = new Dictionary<char, string>
    {
        ['à'] = "a", ['â'] = "a", ['ä'] = "a", ['á'] = "a", ['ç'] = "c", ['é'] = "e", ['è'] = "e", ['ê'] = "e", ['ë'] = "e", ['î'] = "i", ['ï'] = "i", ['í'] = "i",
        ['ô'] = "o", ['ö'] = "o", ['ó'] = "o", ['ù'] = "u", ['û'] = "u", ['ü'] = "u", ['ú'] = "u", ['ÿ'] = "y", ['œ'] = "oe", ['æ'] = "ae", ['ñ'] = "n",
    }.ToFrozenDictionary();

    /// <summary>What labels are compared by, in ordinal order.</summary>
    public static string KeyOf(string label)
    {
        var key = new StringBuilder();
        var digits = 0;
        foreach (var letter in label.ToLowerInvariant())
        {
            digits = char.IsAsciiDigit(letter) ? digits + 1 : Pad(key, digits);
            key.Append(Folded.TryGetValue(letter, out var folded) ? folded : letter.ToString());
        }

        Pad(key, digits);
        return key.ToString();
    }

    private static int Pad(StringBuilder key, int digits)
    {
        if (digits is > 0 and < NumberWidth)
        {
            key.Insert(key.Length - digits, "0", NumberWidth - digits);
        }

        return 0;
    }
}
