using System.Collections.Frozen;

namespace Mutualisons.Domain;

/// <summary>Writes the cells of a kind's row shortly; properties are prefixed names, words come in French, Dutch and English.</summary>
internal static class KindRows
{
    /// <summary>What people call a kind, one and several.</summary>
    public static IReadOnlyDictionary<string, KindLabels> Labels(string fr, string frMany, string nl, string nlMany, string en, string enMany) => new Dictionary<string, KindLabels>
    {
        ["fr"] = new(fr, frMany),
        ["nl"] = new(nl, nlMany),
        ["en"] = new(en, enMany),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Records are where that property leads.</summary>
    public static KindLocation At(string path) => new(FieldPath.Parse(path));

    /// <summary>Records are where that property leads, which may be a commune as a whole.</summary>
    public static KindLocation Around(string path) => new(FieldPath.Parse(path), MayBeCommune: true);

    /// <summary>A filter by a term of a classification.</summary>
    public static KindFilter Concept(string name, string path, string scheme, string fr, string nl, string en) =>
        new(name, new(fr, nl, en), FilterType.Concept, FieldPath.Parse(path)) { Scheme = scheme };

    /// <summary>A filter by another record.</summary>
    public static KindFilter Record(string name, string path, string target, string fr, string nl, string en) =>
        new(name, new(fr, nl, en), FilterType.Record, FieldPath.Parse(path)) { Target = target };

    /// <summary>A filter of any other type.</summary>
    public static KindFilter Filter(string name, FilterType type, string path, string fr, string nl, string en) =>
        new(name, new(fr, nl, en), type, FieldPath.Parse(path));

    /// <summary>A column.</summary>
    public static KindColumn Column(string name, string path) => new(name, FieldPath.Parse(path));
}
