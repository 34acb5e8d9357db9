using System.Collections.Frozen;
using System.Globalization;
using Mutualisons.Samples.Susy.Input;

namespace Mutualisons.Samples.Susy.Privacy;

/// <summary>The decisions about everything that looks like personal data; what it does not have stops the conversion.</summary>
internal sealed class ReviewedList
{
    /// <summary>What stands in a text where personal data stood.</summary>
    public const string Mark = "[…]";

    private readonly FrozenDictionary<(string Record, string Value, FindingKind Kind), ReviewedFinding> _findings;
    private readonly FrozenDictionary<string, string[]> _masked;

    public ReviewedList(IEnumerable<ReviewedFinding> findings)
    {
        _findings = findings.ToFrozenDictionary(finding => (finding.Record, finding.Value, finding.Kind));
        _masked = _findings.Values
            .Where(finding => finding.Decision == Decision.Mask)
            .GroupBy(finding => finding.Record, finding => finding.Value)
            .ToFrozenDictionary(record => record.Key, LongestFirst);
    }

    public IReadOnlyCollection<ReviewedFinding> Findings => _findings.Values;

    public static ReviewedList Load() => new(CsvTable.Read("reviewed.csv", ReadRow));

    public bool Contains(Finding finding) => _findings.ContainsKey((finding.Record, finding.Value, finding.Kind));

    /// <summary>A text of a record without what is to be masked in that record.</summary>
    public string Mask(string record, string text) =>
        _masked.TryGetValue(record, out var values)
            ? values.Aggregate(text, (masked, value) => masked.Replace(value, Mark, StringComparison.Ordinal))
            : text;

    /// <summary>Longer values go first, so that no part of one is left over.</summary>
    private static string[] LongestFirst(IEnumerable<string> values) =>
        [.. values.OrderByDescending(value => value.Length).ThenBy(value => value, StringComparer.Ordinal)];

    private static ReviewedFinding ReadRow(IReadOnlyList<string> row) =>
        new(row[0], row[1], Enum.Parse<FindingKind>(row[2]), Enum.Parse<Decision>(row[3]), DateOnly.Parse(row[4], CultureInfo.InvariantCulture), row[5]);
}
