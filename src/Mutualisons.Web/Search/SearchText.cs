using Mutualisons.Rdf;
using Mutualisons.Search;

namespace Mutualisons.Web.Search;

/// <summary>What somebody typed, in parts that may each be found in another field of a record.</summary>
internal sealed class SearchText
{
    /// <summary>How long it may be.</summary>
    public const int MaxLength = 200;

    private const int MaxParts = 20;
    private const string NoLanguage = "none";

    private SearchText(string given, TextQuery query, string? languages)
    {
        Given = given;
        Whole = query;
        Languages = languages;
        Parts = [.. query.RequiredParts().Take(MaxParts)];
        Excluded = [.. query.ExcludedParts().Take(MaxParts)];
    }

    /// <summary>The text as it was given.</summary>
    public string Given { get; }

    /// <summary>The search as a whole, which one text may answer alone.</summary>
    public TextQuery Whole { get; }

    /// <summary>The language ranges of the texts that are looked at; null for all.</summary>
    public string? Languages { get; }

    /// <summary>What a record has to have.</summary>
    public IReadOnlyList<TextQuery> Parts { get; }

    /// <summary>What a record must not have.</summary>
    public IReadOnlyList<TextQuery> Excluded { get; }

    /// <summary>What a text has to answer to be looked at: any part, in whatever field.</summary>
    public Literal AnyPart => new(string.Join(" OR ", Parts.Concat(Excluded).Select(part => part.WithoutFields().Text)));

    /// <summary>Reads what was typed; nothing in it is an error.</summary>
    /// <param name="given">The text.</param>
    /// <param name="languages">The languages that it is restricted to, beside what it says itself by <c>lang:</c>.</param>
    public static SearchText Read(string given, string? languages = null)
    {
        var query = TextQuery.ParseLenient(given, SearchFields.Written);
        return new(given, query, WithUntagged(languages ?? query.Language));
    }

    /// <summary>Whether a record need not have a part: words that say what somebody wants to do, not what they look for, count where they stand and are not missed elsewhere.</summary>
    public bool IsWished(int part) => Parts[part].IsIntent && Parts.Any(other => !other.IsIntent);

    /// <summary>The same search with other words for a part.</summary>
    public SearchText Replace(string part, string words)
    {
        var text = string.Join(' ', Parts.Select(own => own.Text == part ? words : own.Text).Concat(Excluded.Select(own => "-" + own.Text)));
        return new(Given, TextQuery.ParseLenient(text, SearchFields.Written), Languages);
    }

    // Most names have no language tag: they are names in every language.
    private static string? WithUntagged(string? languages) =>
        languages is null || languages.Split(',').Any(range => range is "*" or NoLanguage) ? languages : $"{languages},{NoLanguage}";
}
