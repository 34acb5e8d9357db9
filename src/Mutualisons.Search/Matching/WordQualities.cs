using System.Collections.Immutable;
using Mutualisons.Search.Analysis;
using Mutualisons.Search.Queries;

namespace Mutualisons.Search.Matching;

/// <summary>How well a word answers each term, remembered, since texts share most of their words.</summary>
internal sealed class WordQualities(ImmutableArray<QueryTerm> terms)
{
    private const int MaxRemembered = 1 << 14;

    private readonly Dictionary<(string Word, bool IsJoined, TextLanguage Language), (int Term, float Quality)[]> _remembered = [];

    /// <summary>The terms that the word answers.</summary>
    public (int Term, float Quality)[] Of(in TextToken token, TextLanguage language)
    {
        var key = (token.Lower, token.Span > 1, language);
        if (_remembered.TryGetValue(key, out var qualities))
        {
            return qualities;
        }

        if (_remembered.Count == MaxRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[key] = Compare(token, language);
    }

    private (int Term, float Quality)[] Compare(in TextToken token, TextLanguage language)
    {
        List<(int, float)>? found = null;
        foreach (var term in terms)
        {
            var quality = TermComparer.Compare(term, token, language);
            if (quality > 0)
            {
                (found ??= []).Add((term.Index, quality));
            }
        }

        return found is null ? [] : [.. found];
    }
}
