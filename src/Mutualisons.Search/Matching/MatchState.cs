using System.Collections.Immutable;
using Mutualisons.Search.Analysis;
using Mutualisons.Search.Queries;

namespace Mutualisons.Search.Matching;

/// <summary>Which words of one text answer which terms.</summary>
internal sealed class MatchState
{
    private readonly ImmutableArray<QueryTerm> _terms;
    private readonly List<TextToken> _tokens = [];
    private readonly List<TermHit> _hits = [];
    private readonly HashSet<int> _kept = [];
    private readonly Dictionary<(int Term, int Position), int> _places = [];
    private readonly WordQualities _qualities;
    private readonly WordPool _words = new();
    private readonly bool[] _isFound;

    public MatchState(ImmutableArray<QueryTerm> terms)
    {
        _terms = terms;
        _qualities = new(terms);
        _isFound = new bool[terms.Length];
    }

    /// <summary>How many words the text has.</summary>
    public int Words { get; private set; }

    /// <summary>What answers the terms, in the order of the text.</summary>
    public List<TermHit> Hits => _hits;

    public TextToken TokenOf(in TermHit hit) => _tokens[hit.Token];

    public bool IsFound(int term) => _isFound[term];

    public void Read(string text, TextLanguage language, string? field = null)
    {
        _tokens.Clear();
        _hits.Clear();
        Array.Clear(_isFound);
        new Tokenizer(text, _tokens, _words).Run();
        Words = _tokens.Count == 0 ? 0 : _tokens[^1].Position + _tokens[^1].Span;
        for (var i = 0; i < _tokens.Count; i++)
        {
            foreach (var (term, quality) in _qualities.Of(_tokens[i], language))
            {
                if (_terms[term].IsSoughtIn(field))
                {
                    Add(new(term, i, quality));
                }
            }
        }

        FindPartsOfCompounds(language, field);
    }

    /// <summary>Keeps, of the hits of these terms, those in a place where the words follow one another; true when there is such a place.</summary>
    public bool KeepPhrase(ImmutableArray<QueryTerm> phrase)
    {
        var isFound = phrase.All(term => _isFound[term.Index]) && FindPlaces(phrase);
        var kept = 0;
        for (var i = 0; i < _hits.Count; i++)
        {
            if (!IsOf(phrase, _hits[i].Term) || isFound && _kept.Contains(i))
            {
                _hits[kept++] = _hits[i];
            }
        }

        _hits.RemoveRange(kept, _hits.Count - kept);
        foreach (var term in phrase)
        {
            _isFound[term.Index] = isFound;
        }

        return isFound;
    }

    /// <summary>Where the hits of sought terms stand, in order and without overlap.</summary>
    public List<TextRange> Ranges(ImmutableArray<QueryTerm> terms)
    {
        var ranges = new List<TextRange>();
        foreach (var hit in _hits.Where(hit => terms[hit.Term].Role != TermRole.Excluded).OrderBy(hit => _tokens[hit.Token].Start))
        {
            var token = _tokens[hit.Token];
            if (ranges.Count > 0 && ranges[^1].End > token.Start)
            {
                ranges[^1] = new(ranges[^1].Start, Math.Max(ranges[^1].End, token.Start + token.Length) - ranges[^1].Start);
            }
            else
            {
                ranges.Add(new(token.Start, token.Length));
            }
        }

        return ranges;
    }

    private void Add(in TermHit hit)
    {
        _hits.Add(hit);
        _isFound[hit.Term] = true;
    }

    private void FindPartsOfCompounds(TextLanguage language, string? field)
    {
        if (!Compounds.AreWrittenIn(language))
        {
            return;
        }

        foreach (var term in _terms)
        {
            if (!term.FindsCompounds || !term.IsSoughtIn(field) || _isFound[term.Index] || term.Folded.Length < 2 * Compounds.LettersLeft)
            {
                continue;
            }

            FindParts(term, language);
        }
    }

    private void FindParts(QueryTerm term, TextLanguage language)
    {
        var tried = new HashSet<string>();
        for (var first = 0; first < _tokens.Count; first++)
        {
            if (!term.Folded.StartsWith(_tokens[first].Folded, StringComparison.Ordinal) || !tried.Add(_tokens[first].Folded))
            {
                continue;
            }

            for (var second = 0; second < _tokens.Count; second++)
            {
                if (second != first && Compounds.IsMadeOf(term, _tokens[first], _tokens[second], language))
                {
                    Add(new(term.Index, Math.Min(first, second), TermComparer.PartsApart));
                    Add(new(term.Index, Math.Max(first, second), TermComparer.PartsApart));
                    _hits.Sort((left, right) => left.Token.CompareTo(right.Token));
                    return;
                }
            }
        }
    }

    // Notes which hits make up the phrase somewhere, in one pass: a long text may have the words thousands of times.
    private bool FindPlaces(ImmutableArray<QueryTerm> phrase)
    {
        _kept.Clear();
        _places.Clear();
        for (var i = 0; i < _hits.Count; i++)
        {
            var token = _tokens[_hits[i].Token];
            if (token.Span == 1 && IsOf(phrase, _hits[i].Term))
            {
                _places[(_hits[i].Term, token.Position)] = i;
            }
        }

        for (var i = 0; i < _hits.Count; i++)
        {
            if (_hits[i].Term == phrase[0].Index)
            {
                Follow(phrase, i);
            }
        }

        return _kept.Count > 0;
    }

    private void Follow(ImmutableArray<QueryTerm> phrase, int first)
    {
        var start = _tokens[_hits[first].Token].Position + _tokens[_hits[first].Token].Span;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (!_places.ContainsKey((phrase[i].Index, start + i - 1)))
            {
                return;
            }
        }

        _kept.Add(first);
        for (var i = 1; i < phrase.Length; i++)
        {
            _kept.Add(_places[(phrase[i].Index, start + i - 1)]);
        }
    }

    private static bool IsOf(ImmutableArray<QueryTerm> phrase, int term)
    {
        foreach (var each in phrase)
        {
            if (each.Index == term)
            {
                return true;
            }
        }

        return false;
    }
}
