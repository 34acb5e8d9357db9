using System.Collections.Frozen;
using Mutualisons.Samples.Susy.Input;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>A reviewed table by the text that the source writes; a text that it does not have stops the conversion.</summary>
internal sealed class Lookup<T>(string fileName, Func<IReadOnlyList<string>, T> readRow, Func<T, string> written)
{
    private readonly FrozenDictionary<string, T> _rows = CsvTable.Read(fileName, readRow).ToFrozenDictionary(written, StringComparer.Ordinal);

    public IEnumerable<T> Rows => _rows.Values;

    public T this[string text] =>
        _rows.TryGetValue(text, out var row)
            ? row
            : throw new InvalidDataException($"'{text}' is not in tables/{fileName}: decide how to read it, and add a row.");
}
