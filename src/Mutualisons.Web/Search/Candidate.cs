using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Search;

/// <summary>A record with some of what is searched for: the best score of each part in each field. Not thread-safe while filled.</summary>
internal sealed class Candidate(Iri record, Kind kind, int parts)
{
    private readonly int _parts = parts;
    private readonly double[] _asTyped = new double[SearchFields.Count * parts];
    private readonly double[] _close = new double[SearchFields.Count * parts];
    private readonly double[] _whole = new double[SearchFields.Count];
    private readonly (Literal? Text, double Worth)[] _texts = new (Literal?, double)[SearchFields.Count];

    /// <summary>The record.</summary>
    public Iri Record { get; } = record;

    /// <summary>Its kind.</summary>
    public Kind Kind { get; } = kind;

    /// <summary>Whether it has what must not be found.</summary>
    public bool IsExcluded { get; private set; }

    /// <summary>Adds a text of the record.</summary>
    public void Add(SearchField field, Literal text, TextScores scores)
    {
        var row = (int)field * _parts;
        for (var part = 0; part < _parts; part++)
        {
            _asTyped[row + part] = Math.Max(_asTyped[row + part], scores.AsTyped[part]);
            _close[row + part] = Math.Max(_close[row + part], scores.Close[part]);
        }

        _whole[(int)field] = Math.Max(_whole[(int)field], scores.Whole);
        IsExcluded |= scores.IsExcluded;

        // Among equals the one that comes first, so that the same data always shows the same text.
        var (shown, worth) = _texts[(int)field];
        if (shown is null || scores.Sum > worth || (scores.Sum == worth && string.CompareOrdinal(text.ToString(), shown.ToString()) < 0))
        {
            _texts[(int)field] = (text, scores.Sum);
        }
    }

    /// <summary>The text of a field that answers best, or null when none does.</summary>
    public Literal? TextOf(SearchField field) => _texts[(int)field] is { Worth: > 0 } found ? found.Text : null;

    /// <summary>The score of a part over all fields; 0 when it is nowhere.</summary>
    public double ScoreOf(int part, bool isClose)
    {
        var scores = isClose ? _close : _asTyped;
        var sum = 0.0;
        for (var field = 0; field < SearchFields.Count; field++)
        {
            sum += SearchFields.WeightOf((SearchField)field) * scores[(field * _parts) + part];
        }

        return sum;
    }

    /// <summary>What is added for texts that answer the whole search alone.</summary>
    public double WholeScore() => Enumerable.Range(0, SearchFields.Count).Sum(field => SearchFields.WeightOf((SearchField)field) * _whole[field]);
}
