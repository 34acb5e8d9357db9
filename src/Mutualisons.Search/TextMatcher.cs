using Mutualisons.Search.Analysis;
using Mutualisons.Search.Matching;
using Mutualisons.Search.Queries;

namespace Mutualisons.Search;

/// <summary>Decides whether texts answer a query; the index only proposes texts, this decides.</summary>
/// <remarks>Keeps working memory between texts: one matcher per thread.</remarks>
public sealed class TextMatcher
{
    private readonly TextQuery _query;
    private readonly string? _languageRange;
    private readonly MatchState _state;

    /// <param name="query">What is searched for.</param>
    /// <param name="languageRange">Only texts of this language match, such as <c>fr</c> for <c>fr-BE</c> too; <c>none</c> for texts without one; several are separated by commas; null for all.</param>
    public TextMatcher(TextQuery query, string? languageRange = null)
    {
        _query = query;
        _languageRange = languageRange;
        _state = new(query.Terms);
    }

    /// <summary>How the text answers the query, or null when it does not.</summary>
    /// <param name="text">The text, such as the lexical form of a literal.</param>
    /// <param name="language">Its language tag, or null when it has none.</param>
    /// <param name="field">What it is the text of, by the name that the query has for it; words that are sought in another field are not in it.</param>
    public TextMatch? Match(string text, string? language, string? field = null)
    {
        if (!Finds(text, language, field))
        {
            return null;
        }

        var found = 0UL;
        foreach (var term in _query.Terms)
        {
            found |= _state.IsFound(term.Index) ? 1UL << term.Index : 0;
        }

        return new(new(found), MatchScore.Weights(_query.Terms, _state), MatchScore.Factor(_query.Terms, _state));
    }

    /// <summary>Where the words that answer the query stand in the text, in order and without overlap; empty when it is no hit.</summary>
    public IReadOnlyList<TextRange> Highlights(string text, string? language, string? field = null) => Finds(text, language, field) ? _state.Ranges(_query.Terms) : [];

    private bool Finds(string text, string? language, string? field)
    {
        if (_query.IsEmpty || !LanguageTags.IsInRange(language, _languageRange))
        {
            return false;
        }

        _state.Read(text, LanguageTags.Read(language), field);
        return Holds(_query.Root);
    }

    private bool Holds(TextNode node)
    {
        switch (node)
        {
            case TextNode.Term term:
                return _state.IsFound(term.Value.Index);
            case TextNode.Phrase phrase:
                return _state.KeepPhrase(phrase.Terms);
            case TextNode.All all:
                // All of them are looked at, since phrases keep their words only.
                var holds = true;
                foreach (var required in all.Required)
                {
                    holds &= Holds(required);
                }

                foreach (var excluded in all.Excluded)
                {
                    holds &= !Holds(excluded);
                }

                return holds;
            case TextNode.Any any:
                var found = false;
                foreach (var choice in any.Choices)
                {
                    found |= Holds(choice);
                }

                return found;
            default:
                throw new ArgumentException($"{node.GetType().Name} is not a kind of search", nameof(node));
        }
    }
}
