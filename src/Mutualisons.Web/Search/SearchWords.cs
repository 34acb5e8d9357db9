using Mutualisons.Search;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Search;

/// <summary>Reads the parameter <c>q</c>, of <c>/search</c>, <c>/suggest</c> and collections alike.</summary>
internal static class SearchWords
{
    /// <summary>The words given, as they were typed; null when there are none.</summary>
    public static string? Find(GivenParameters given) =>
        given.Find("q") is not { } words || string.IsNullOrWhiteSpace(words) ? null
        : words.Length <= SearchText.MaxLength ? words
        : throw Missing();

    /// <summary>What is searched for; null when no words are given.</summary>
    /// <param name="given">The parameters.</param>
    /// <param name="language">The language that texts have to have; null for all.</param>
    public static SearchText? Read(GivenParameters given, string? language)
    {
        if (Find(given) is not { } words)
        {
            return null;
        }

        var text = SearchText.Read(words, language);
        return text.Whole.UnknownField is not { } name
            ? text
            : throw new RequestException(ProblemType.BadParameter, SearchRefusals.NoField(name, [.. SearchFields.Written.Names, TextFields.LanguageName]));
    }

    /// <summary>The refusal of a search without words, or with too many.</summary>
    public static RequestException Missing() => GivenParameters.Invalid("q", SearchRefusals.Words(SearchText.MaxLength));
}
