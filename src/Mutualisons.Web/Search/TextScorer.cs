using Mutualisons.Rdf;
using Mutualisons.Search;
using TextRange = Mutualisons.Search.TextRange;

namespace Mutualisons.Web.Search;

/// <summary>Scores texts against a search: by the text, its language and the search alone, so that no score tells of other records, and none changes when others do. Not thread-safe.</summary>
internal sealed class TextScorer
{
    private const TextWidening AsTypedWidening = TextWidening.Prefixes | TextWidening.Compounds;
    private const double WholeShare = 0.5;

    // Labels of terms and places come again and again; they come early, and other texts once.
    private const int MaxKnown = 1 << 15;

    private readonly Pattern[] _words;
    private readonly Pattern[] _asTyped;
    private readonly Pattern[] _close;
    private readonly Pattern[] _excluded;
    private readonly Pattern _whole;
    private readonly Dictionary<(Literal Text, string? Field), TextScores> _known = [];
    private readonly bool _hasFields;

    public TextScorer(SearchText text)
    {
        _hasFields = text.Whole.HasFields;
        _words = [.. text.Parts.Select(PatternOf)];
        _asTyped = [.. text.Parts.Select(part => PatternOf(part.Widen(AsTypedWidening)))];
        _close = [.. text.Parts.Select(part => PatternOf(part.Widen(TextWidening.All)))];
        _excluded = [.. text.Excluded.Select(PatternOf)];
        _whole = PatternOf(text.Whole.Widen(AsTypedWidening));

        Pattern PatternOf(TextQuery query) => new(query, text.Languages);
    }

    /// <summary>The scores of a text, as the text of a field.</summary>
    public TextScores Score(Literal literal, SearchField field)
    {
        var key = (literal, NameOf(field));
        if (!_known.TryGetValue(key, out var scores))
        {
            scores = Compute(literal, key.Item2);
            if (_known.Count < MaxKnown)
            {
                _known.Add(key, scores);
            }
        }

        return scores;
    }

    /// <summary>Whether what a kind is called answers a part by the word itself or its inflections.</summary>
    public bool IsKind(int part, Literal label) => _words[part].Score(label, NameOf(SearchField.Kind)) > 0;

    /// <summary>Where the found words stand in a text, in order and without overlap.</summary>
    public IReadOnlyList<TextRange> Highlights(Literal literal, SearchField field)
    {
        var marks = new List<TextRange>();
        for (var part = 0; part < _asTyped.Length; part++)
        {
            var typed = _asTyped[part].Highlights(literal, NameOf(field));
            marks.AddRange(typed.Count > 0 ? typed : _close[part].Highlights(literal, NameOf(field)));
        }

        return Merge(marks);
    }

    /// <summary>The words of a text that are spelt nearly like a part.</summary>
    public IEnumerable<string> CloseWords(int part, Literal literal, SearchField field) =>
        _close[part].Highlights(literal, NameOf(field)).Select(mark => literal.LexicalForm.Substring(mark.Start, mark.Length));

    // Without fields in the search, what a text is of makes no difference.
    private string? NameOf(SearchField field) => _hasFields ? SearchFields.NameOf(field) : null;

    private TextScores Compute(Literal literal, string? field)
    {
        var asTyped = Array.ConvertAll(_asTyped, pattern => pattern.Score(literal, field));
        var close = new double[asTyped.Length];
        for (var part = 0; part < close.Length; part++)
        {
            close[part] = asTyped[part] > 0 ? asTyped[part] : _close[part].Score(literal, field);
        }

        var whole = asTyped.Length > 1 && asTyped.All(score => score > 0) ? WholeShare * _whole.Score(literal, field) : 0;
        return new(asTyped, close, whole, Array.Exists(_excluded, pattern => pattern.Score(literal, field) > 0));
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
    private sealed class Pattern(TextQuery query, string? languages)
    {
        private readonly TextMatcher _matcher = new(query, languages);
        private readonly TextScoring _scoring = new(query);

        public double Score(Literal literal, string? field) => _matcher.Match(literal.LexicalForm, literal.Language, field) is { } match ? _scoring.Score(match) : 0;

        public IReadOnlyList<TextRange> Highlights(Literal literal, string? field) => _matcher.Highlights(literal.LexicalForm, literal.Language, field);
    }
}
