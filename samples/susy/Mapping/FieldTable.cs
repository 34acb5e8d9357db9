using System.Collections.Frozen;
using System.Globalization;
using Mutualisons.Samples.Susy.Input;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>The reviewed table of all property keys; a key that is not in it stops the conversion.</summary>
internal sealed class FieldTable
{
    private readonly FrozenDictionary<string, FieldRule> _rules =
        CsvTable.Read("fields.csv", row => new FieldRule(row[0], row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), row[4]))
            .ToFrozenDictionary(rule => rule.Key, StringComparer.Ordinal);

    public IReadOnlyCollection<FieldRule> Rules => _rules.Values;

    public FieldRule this[string key] =>
        _rules.TryGetValue(key, out var rule)
            ? rule
            : throw new InvalidDataException($"The property '{key}' is not in tables/fields.csv: decide how to map it, and add a row.");
}
