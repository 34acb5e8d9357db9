using Mutualisons.Rdf;
using Mutualisons.Search;

namespace Mutualisons.Web.Search;

/// <summary>What somebody typed, in parts that may each be found in another field of a record.</summary>
internal sealed class SearchText
{
    /// <summary>How long it may be.</summary>
    public const int MaxLength = 200;

    private const int MaxParts = 20;

    private SearchText(string given, TextQuery query)
    {
        Given = given;
        Whole = query;
        Parts = [.. query.RequiredParts().Take(MaxParts)];
        Excluded = [.. query.ExcludedParts().Take(MaxParts)];
    }

    /// <summary>The text as it was given.</summary>
    public string Given { get; }

    /// <summary>The search as a whole, which one text may answer alone.</summary>
    public TextQuery Whole { get; }

    /// <summary>What a record has to have.</summary>
    public IReadOnlyList<TextQuery> Parts { get; }

    /// <summary>Whether a record need not have a part: words that say what somebody wants to do, not what they look for, count where they stand and are not missed elsewhere.</summary>
    public bool IsWished(int part) => IntentWords.Contains(Parts[part].Text) && Parts.Any(other => !IntentWords.Contains(other.Text));

    /// <summary>What a record must not have.</summary>
    public IReadOnlyList<TextQuery> Excluded { get; }

    /// <summary>What a text has to answer to be looked at: any part.</summary>
    public Literal AnyPart => new(string.Join(" OR ", Parts.Concat(Excluded).Select(part => part.Text)));

    /// <summary>The same search with other words for a part.</summary>
    public SearchText Replace(string part, string words) =>
        new(Given, TextQuery.ParseLenient(string.Join(' ', Parts.Select(own => own.Text == part ? words : own.Text).Concat(Excluded.Select(own => "-" + own.Text)))));

    /// <summary>Reads what was typed; nothing in it is an error.</summary>
    public static SearchText Read(string given) => new(given, TextQuery.ParseLenient(given));
}
