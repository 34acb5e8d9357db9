using System.Globalization;

namespace Mutualisons.Web.Negotiation;

/// <summary>The weight of an element in a negotiation header (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.4.2">RFC 9110, section 12.4.2</see>).</summary>
internal static class HeaderWeight
{
    // weight = OWS ";" OWS "q=" qvalue

    /// <summary>Finds <c>q</c> among parameters; 1 when it is not there, false when it is no number from 0 to 1.</summary>
    public static bool TryRead(ReadOnlySpan<char> parameters, out double quality)
    {
        quality = 1;
        foreach (var range in parameters.Split(';'))
        {
            var parameter = parameters[range].Trim();
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                return double.TryParse(parameter[2..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quality)
                    && quality is >= 0 and <= 1;
            }
        }

        return true;
    }

    /// <summary>Splits a header's lines at their commas, leaving quoted strings whole.</summary>
    public static IEnumerable<string> SplitElements(IEnumerable<string?> lines)
    {
        foreach (var line in lines)
        {
            var start = 0;
            var isQuoted = false;
            for (var i = 0; i <= (line?.Length ?? -1); i++)
            {
                if (i == line!.Length || (line[i] == ',' && !isQuoted))
                {
                    yield return line[start..i].Trim();
                    start = i + 1;
                }
                else if (line[i] == '"' && (i == 0 || line[i - 1] != '\\'))
                {
                    isQuoted = !isQuoted;
                }
            }
        }
    }
}
