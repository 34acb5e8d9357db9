using System.Globalization;

namespace Mutualisons.Web.Html;

/// <summary>Numbers as readers of a page write them.</summary>
internal static class Numbers
{
    /// <summary>A whole number, its thousands apart by a narrow space that does not break.</summary>
    public static string Write(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202f');

    /// <summary>A decimal number as it is written, with the decimal sign of the language.</summary>
    public static string Decimal(string lexicalForm, string language)
    {
        var point = lexicalForm.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return lexicalForm;
        }

        var trimmed = lexicalForm.TrimEnd('0').TrimEnd('.');
        return language == "en" ? trimmed : trimmed.Replace('.', ',');
    }
}
