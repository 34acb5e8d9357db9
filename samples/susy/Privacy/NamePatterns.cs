using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Mutualisons.Samples.Susy.Privacy;

/// <summary>The shapes in which persons are named: an honorific or a role beside capitalised words, or a common given name before one.</summary>
internal static partial class NamePatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Capitalised = @"(?:\p{Lu}['’‘])?\p{Lu}[\p{L}-]*\p{Ll}[\p{L}-]*";

    private const string FullName = Capitalised + @"(?: \p{Lu}\.?)?(?: (?:de|van|von|der|den|di|da|del|la|le|dos|do|zu))* " + Capitalised;

    private const string Honorifics =
        "Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Dame|Rev|Reverend|Father|Herr|Herrn|Frau|Mag|Dipl|Ing|Monsieur|Madame|Mme|Mlle|Sr|Sra|Señor|Señora|Doña|Dott|Sig|Signor|Signora|Pan|Pani|Mevrouw|Meneer|Dhr|Mevr";

    private const string Roles =
        "founders?|co-?founders?|founded by|set up by|started by|created by|established by|formed by|owned by|led by|lead by|run by|directors?|managers?|chair|chairman|chairwoman|president|CEO|co-?ordinators?|owners?|artists?|designers?|architects?|farmers?|trainers?|teachers?|consultants?|contact|"
        + "Gründer|Gründerin|Gründern|gegründet von|Leiter|Leiterin|Leitung von|Geschäftsführer|Geschäftsführerin|Obmann|Obfrau|Ansprechpartner|Ansprechpartnerin|Kontakt|Inhaber|Inhaberin|Besitzer|Besitzerin|Tochter|Sohn|Ehepaar|Familie|Künstler|Künstlerin|"
        + "fondateur|fondatrice|fondée? par|créée? par|directeur|directrice|gérante?|coordinateur|coordinatrice|présidente?|"
        + "fundador|fundadora|fundad[oa] por|cread[oa] por|presidente|presidenta|directora|coordinadora?|fondatore|fondatrici|fondat[oa] da|direttore|direttrice|responsabile|proprietári[oa]|coordenadora?|"
        + "założyciel|założycielka|zakladatel|zakladatelka|alapító|alapítója|osnivač|osnivačica|ustanovitelj|fondatorul|Ιδρυτής|ιδρυτής|основател";

    private static readonly FrozenSet<string> GivenNames = LoadGivenNames();

    public static IEnumerable<string> FindInText(string text) =>
        Honorific().Matches(text)
            .Concat(RoleBefore().Matches(text))
            .Concat(RoleBehind().Matches(text))
            .Select(match => match.Groups["name"].Value)
            .Concat(FindGivenNames(text));

    public static IEnumerable<string> FindInAddress(string text) => CareOf().Matches(text).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> FindGivenNames(string text) =>
        GivenName().Matches(text)
            .Where(match => GivenNames.Contains(match.Groups["given"].Value))
            .Select(match => match.Groups["name"].Value);

    private static FrozenSet<string> LoadGivenNames()
    {
        using var stream = typeof(NamePatterns).Assembly.GetManifestResourceStream("given-names.txt")
            ?? throw new InvalidOperationException("The table given-names.txt is not part of this program.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\b(?:" + Honorifics + @")\b\.? (?<name>" + Capitalised + "(?: " + Capitalised + ")?)", Options)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"(?<!\w)(?i:" + Roles + @")(?!\w)[ :,–-]{1,3}(?<name>" + FullName + ")", Options)]
    private static partial Regex RoleBefore();

    [GeneratedRegex("(?<name>" + FullName + @"),? (?:(?:the|our|its|a|is) )?(?i:" + Roles + @")(?!\w)", Options)]
    private static partial Regex RoleBehind();

    /// <summary>Looks ahead, so that each word is tried as a given name, also the second of two capitalised ones.</summary>
    [GeneratedRegex(@"(?<![\w'’‘-])(?=(?<name>(?<given>" + Capitalised + ")(?: (?:and|und|et|e|y|en|&) " + Capitalised + @")?(?: \p{Lu}\.?)?(?: (?:de|van|von|der|den|di|da|del|la|le|dos|do|zu))* " + Capitalised + "))", Options)]
    private static partial Regex GivenName();

    [GeneratedRegex(@"\b[cC]/[oO] (?<name>" + FullName + ")", Options)]
    private static partial Regex CareOf();
}
