using System.Collections.Frozen;
using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Every kind, in one table; a new kind is a new row.</summary>
public static class Kinds
{
    /// <summary>An organisation, network, group or committee.</summary>
    public static Kind Actor { get; } = Row("actor", "actors", Mut.Actor, "acteur", "acteurs", "organisatie", "organisaties", "actor", "actors");

    /// <summary>Where statements come from, with its licence.</summary>
    public static Kind Source { get; } = Row("source", "sources", Mut.Source, "source", "sources", "bron", "bronnen", "source", "sources");

    /// <summary>A term of a classification; its slug is <c>{scheme}/{slug}</c>.</summary>
    public static Kind Concept { get; } = Row("concept", null, Skos.Concept, "terme", "termes", "term", "termen", "concept", "concepts");

    /// <summary>A classification.</summary>
    public static Kind Scheme { get; } = Row("scheme", null, Skos.ConceptScheme, "classification", "classifications", "indeling", "indelingen", "classification", "classifications");

    /// <summary>A municipality, with its outline.</summary>
    public static Kind Commune { get; } = Row("commune", null, Mut.Commune, "commune", "communes", "gemeente", "gemeenten", "commune", "communes");

    /// <summary>All of them, in the order in which people see them.</summary>
    public static IReadOnlyList<Kind> All { get; } = [Actor, Source, Concept, Scheme, Commune];

    private static readonly FrozenDictionary<string, Kind> ByName = All.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The kind of that singular name, or null.</summary>
    public static Kind? Find(string name) => ByName.GetValueOrDefault(name);

    private static Kind Row(string name, string? path, Iri type, string fr, string frMany, string nl, string nlMany, string en, string enMany) =>
        new(name, path, type, new Dictionary<string, KindLabels>
        {
            ["fr"] = new(fr, frMany),
            ["nl"] = new(nl, nlMany),
            ["en"] = new(en, enMany),
        }.ToFrozenDictionary(StringComparer.Ordinal));
}
