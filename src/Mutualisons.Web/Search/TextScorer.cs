using Mutualisons.Rdf;
using Mutualisons.Search;
using TextRange = Mutualisons.Search.TextRange;

namespace Mutualisons.Web.Search;

/// <summary>Scores texts against a search: by the text, its language and the search alone, so that no score tells of other records, and none changes when others do. Not thread-safe.</summary>
internal sealed class TextScorer
{
    private const TextWidening AsTypedWidening = TextWidening.Prefixes | TextWidening.Compounds;
    private const double WholeShare = 0.5;

    private readonly Pattern[] _words;
    private readonly Pattern[] _asTyped;
    private readonly Pattern[] _close;
    private readonly Pattern[] _excluded;
    private readonly Pattern _whole;
    private readonly Dictionary<Literal, TextScores> _known = [];

    public TextScorer(SearchText text)
    {
        _words = [.. text.Parts.Select(part => new Pattern(part))];
        _asTyped = [.. text.Parts.Select(part => new Pattern(part.Widen(AsTypedWidening)))];
        _close = [.. text.Parts.Select(part => new Pattern(part.Widen(TextWidening.All)))];
        _excluded = [.. text.Excluded.Select(part => new Pattern(part))];
        _whole = new(text.Whole.Widen(AsTypedWidening));
    }

    /// <summary>The scores of a text.</summary>
    public TextScores Score(Literal literal)
    {
        if (!_known.TryGetValue(literal, out var scores))
        {
            _known[literal] = scores = Compute(literal);
        }

        return scores;
    }

    /// <summary>Whether a text answers a part by the word itself or its inflections.</summary>
    public bool IsWord(int part, Literal literal) => _words[part].Score(literal) > 0;

    /// <summary>Where the found words stand in a text, in order and without overlap.</summary>
    public IReadOnlyList<TextRange> Highlights(Literal literal)
    {
        var marks = new List<TextRange>();
        for (var part = 0; part < _asTyped.Length; part++)
        {
            var typed = _asTyped[part].Highlights(literal);
            marks.AddRange(typed.Count > 0 ? typed : _close[part].Highlights(literal));
        }

        return Merge(marks);
    }

    /// <summary>The words of a text that are spelt nearly like a part.</summary>
    public IEnumerable<string> CloseWords(int part, Literal literal) =>
        _close[part].Highlights(literal).Select(mark => literal.LexicalForm.Substring(mark.Start, mark.Length));

    private TextScores Compute(Literal literal)
    {
        var asTyped = Array.ConvertAll(_asTyped, pattern => pattern.Score(literal));
        var close = new double[asTyped.Length];
        for (var part = 0; part < close.Length; part++)
        {
            close[part] = asTyped[part] > 0 ? asTyped[part] : _close[part].Score(literal);
        }

        var whole = asTyped.Length > 1 && asTyped.All(score => score > 0) ? WholeShare * _whole.Score(literal) : 0;
        return new(asTyped, close, whole, Array.Exists(_excluded, pattern => pattern.Score(literal) > 0));
    }

    private static List<TextRange> Merge(List<TextRange> marks)
    {
        var merged = new List<TextRange>();
        foreach (var mark in marks.OrderBy(mark => mark.Start))
        {
            if (merged.Count > 0 && merged[^1].End > mark.Start)
            {
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, mark.End) - merged[^1].Start);
            }
            else
            {
                merged.Add(mark);
            }
        }

        return merged;
    }

    // Nothing is counted into the scoring, so that how rare a word is among records plays no part.
    private sealed class Pattern(TextQuery query)
    {
        private readonly TextMatcher _matcher = new(query);
        private readonly TextScoring _scoring = new(query);

        public double Score(Literal literal) => _matcher.Match(literal.LexicalForm, literal.Language) is { } match ? _scoring.Score(match) : 0;

        public IReadOnlyList<TextRange> Highlights(Literal literal) => _matcher.Highlights(literal.LexicalForm, literal.Language);
    }
}
