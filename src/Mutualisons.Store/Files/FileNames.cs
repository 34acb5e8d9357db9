using System.Globalization;

namespace Mutualisons.Store.Files;

/// <summary>What the files of a store are called: a role and a number that is never given twice.</summary>
internal static class FileNames
{
    public const string Manifest = "manifest";
    public const string NextManifest = "manifest.new";
    public const string Lock = "lock";

    private const string LogPrefix = "log-";
    private const string TermsPrefix = "terms-";
    private const string QuadsPrefix = "quads-";
    private const string ChangesPrefix = "changes-";

    public static string Log(long number) => Format(LogPrefix, number);

    public static string Terms(long number) => Format(TermsPrefix, number);

    public static string Quads(long number) => Format(QuadsPrefix, number);

    public static string Changes(long number) => Format(ChangesPrefix, number);

    /// <summary>The number in a name that is one of the above, so that other files in the folder are left alone.</summary>
    public static bool TryParse(string name, out long number)
    {
        number = 0;
        foreach (var prefix in (ReadOnlySpan<string>)[LogPrefix, TermsPrefix, QuadsPrefix, ChangesPrefix])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return long.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
            }
        }

        return false;
    }

    private static string Format(string prefix, long number) => prefix + number.ToString("D8", CultureInfo.InvariantCulture);
}
