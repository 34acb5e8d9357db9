using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Search;

/// <summary>A record with some of what is searched for: the best score of each part in each field. Not thread-safe while filled.</summary>
/// <remarks>Most have something in one or two fields, and a search may have hundreds of thousands of them, so nothing is held for the others.</remarks>
internal sealed class Candidate(Iri record, Kind kind)
{
    private Entry[] _entries = [];

    /// <summary>The record.</summary>
    public Iri Record { get; } = record;

    /// <summary>Its kind.</summary>
    public Kind Kind { get; } = kind;

    /// <summary>Whether it has what must not be found.</summary>
    public bool IsExcluded { get; private set; }

    /// <summary>Adds a text of the record.</summary>
    public void Add(SearchField field, Literal text, TextScores scores)
    {
        IsExcluded |= scores.IsExcluded;
        for (var i = 0; i < _entries.Length; i++)
        {
            if (_entries[i].Field == field)
            {
                _entries[i] = Join(_entries[i], text, scores);
                return;
            }
        }

        // In the order of the fields, so that sums are the same to the last bit whatever came first.
        var place = _entries.Count(entry => entry.Field < field);
        _entries = [.. _entries[..place], new(field, scores, text, scores.Sum), .. _entries[place..]];
    }

    /// <summary>The text of a field that answers best, or null when none does.</summary>
    public Literal? TextOf(SearchField field)
    {
        foreach (var entry in _entries)
        {
            if (entry.Field == field)
            {
                return entry.Worth > 0 ? entry.Text : null;
            }
        }

        return null;
    }

    /// <summary>The score of a part over all fields; 0 when it is nowhere.</summary>
    public double ScoreOf(int part, bool isClose)
    {
        var sum = 0.0;
        foreach (var entry in _entries)
        {
            sum += SearchFields.WeightOf(entry.Field) * (isClose ? entry.Scores.Close : entry.Scores.AsTyped)[part];
        }

        return sum;
    }

    /// <summary>What is added for texts that answer the whole search alone.</summary>
    public double WholeScore()
    {
        var sum = 0.0;
        foreach (var entry in _entries)
        {
            sum += SearchFields.WeightOf(entry.Field) * entry.Scores.Whole;
        }

        return sum;
    }

    private static Entry Join(Entry known, Literal text, TextScores scores)
    {
        var best = ReferenceEquals(known.Scores, scores) ? scores : TextScores.Best(known.Scores, scores);

        // Among equals the one that comes first, so that the same data always shows the same text.
        var isShown = scores.Sum > known.Worth || (scores.Sum == known.Worth && !text.Equals(known.Text) && string.CompareOrdinal(text.ToString(), known.Text.ToString()) < 0);
        return isShown ? new(known.Field, best, text, scores.Sum) : known with { Scores = best };
    }

    private readonly record struct Entry(SearchField Field, TextScores Scores, Literal Text, double Worth);
}
