using Mutualisons.Search;

namespace Mutualisons.Web.Search;

/// <summary>Decides which candidates a search finds, and in which order.</summary>
/// <remarks>
/// A record needs every part that any candidate has, each in any field, but for those that are only wished for. A part that no candidate has as typed counts by words spelt nearly so; one that is not even
/// there so is left out. When no record has all parts, all of them may be spelt nearly so; when there is none even then, records with some of them are found.
/// </remarks>
internal sealed class Ranker(SearchText text, TextScorer scorer, IReadOnlyList<Candidate> candidates)
{
    // More than any sum of scores of one part, so that a record with more parts always comes first.
    private const double ScoreOfPart = 10_000;

    private readonly SearchText _text = text;
    private readonly TextScorer _scorer = scorer;
    private readonly IReadOnlyList<Candidate> _candidates = candidates;

    /// <summary>Finds.</summary>
    public Findings Rank()
    {
        var asTyped = PartsWith(isClose: false);
        var close = PartsWith(isClose: true);
        var wanted = Enumerable.Range(0, _text.Parts.Count).Where(part => close[part]).ToList();
        var needed = wanted.Exists(part => !_text.IsWished(part)) ? wanted.FindAll(part => !_text.IsWished(part)) : wanted;
        if (wanted.Count == 0)
        {
            return Findings.None with { Parts = [.. _text.Parts.Select(part => new PartOutcome(part.Text, false, null))] };
        }

        var levels = asTyped.Select(isThere => !isThere).ToArray();
        var found = FindAll(wanted, needed, levels);
        if (found.Count == 0)
        {
            var every = Array.ConvertAll(levels, _ => true);
            found = FindAll(wanted, needed, every);
            levels = found.Count > 0 ? every : levels;
        }

        var isPartial = found.Count == 0;
        var records = Order(isPartial ? FindSome(wanted, levels) : found);
        return new(records, [.. Enumerable.Range(0, _text.Parts.Count).Select(part => Outcome(part, close[part], levels[part], records))], isPartial);
    }

    private bool[] PartsWith(bool isClose) =>
        [.. Enumerable.Range(0, _text.Parts.Count).Select(part => _candidates.Any(candidate => candidate.ScoreOf(part, isClose) > 0))];

    private List<FoundRecord> FindAll(List<int> wanted, List<int> needed, bool[] levels)
    {
        var found = new List<FoundRecord>();
        foreach (var candidate in _candidates)
        {
            if (needed.TrueForAll(part => candidate.ScoreOf(part, levels[part]) > 0))
            {
                found.Add(new(candidate, FoundRecord.RankOf(candidate.WholeScore() + wanted.Sum(part => candidate.ScoreOf(part, levels[part])))));
            }
        }

        return found;
    }

    private List<FoundRecord> FindSome(List<int> wanted, bool[] levels)
    {
        var found = new List<FoundRecord>();
        foreach (var candidate in _candidates)
        {
            var scores = wanted.Select(part => candidate.ScoreOf(part, levels[part])).Where(score => score > 0).ToList();
            if (scores.Count > 0)
            {
                found.Add(new(candidate, FoundRecord.RankOf((ScoreOfPart * scores.Count) + scores.Sum())));
            }
        }

        return found;
    }

    private static List<FoundRecord> Order(List<FoundRecord> found) =>
        [.. found.OrderBy(record => record.Rank).ThenBy(record => record.Record.Value, StringComparer.Ordinal)];

    private PartOutcome Outcome(int part, bool isFound, bool isClose, IReadOnlyList<FoundRecord> records) =>
        new(_text.Parts[part].Text, isFound, isFound && isClose ? Meant(part, records) : null);

    // The word that stands in most of the best records.
    private string? Meant(int part, IReadOnlyList<FoundRecord> records) => records
        .Take(20)
        .SelectMany(record => Enum.GetValues<SearchField>().SelectMany(field => record.Candidate.TextOf(field) is { } literal ? _scorer.CloseWords(part, literal, field) : []).Distinct(StringComparer.OrdinalIgnoreCase))
        .GroupBy(TextAnalyzer.Fold, StringComparer.Ordinal)
        .Where(group => group.Key != TextAnalyzer.Fold(_text.Parts[part].Text))
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Order(StringComparer.Ordinal).Last())
        .FirstOrDefault();
}
