using System.Collections.Frozen;

namespace Mutualisons.Search;

/// <summary>The fields that a search may name before a colon, each by one or more names: <c>name:forest</c>, <c>nom:forest</c>.</summary>
/// <remarks>Immutable. Names are compared in small letters without accents.</remarks>
public sealed class TextFields
{
    /// <summary>The name that restricts the language, whatever the fields: <c>lang:fr</c>.</summary>
    public const string LanguageName = "lang";

    private readonly FrozenDictionary<string, string> _fields;

    /// <summary>Takes each field with its other names.</summary>
    /// <exception cref="ArgumentException">Two fields share a name.</exception>
    public TextFields(IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        Names = [.. fields.Keys.Order(StringComparer.Ordinal)];
        _fields = fields.SelectMany(field => field.Value.Append(field.Key).Select(name => KeyValuePair.Create(TextAnalyzer.Fold(name), field.Key))).ToFrozenDictionary();
    }

    /// <summary>The fields, each by its first name, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The field of that name; null when there is none.</summary>
    public string? Find(string name) => _fields.GetValueOrDefault(TextAnalyzer.Fold(name));
}
