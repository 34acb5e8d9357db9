using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Parsing;

/// <summary>The base and the prefixes in force; both may change between the operations of an update.</summary>
internal sealed class Prologue
{
    private readonly Dictionary<string, string> _prefixes;
    private IriResolver? _resolver;

    public Prologue(SparqlParserOptions options)
    {
        _prefixes = options.Prefixes.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
        SetBase(options.BaseIri);
    }

    public Iri? BaseIri { get; private set; }

    /// <summary>Another one after each declaration.</summary>
    public int Version { get; private set; }

    public ValueList<PrefixDeclaration> Prefixes =>
        _prefixes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new PrefixDeclaration(pair.Key, new Iri(pair.Value))).ToValueList();

    public void SetBase(Iri? baseIri)
    {
        BaseIri = baseIri;
        Version++;
        _resolver = baseIri is null ? null : new IriResolver(baseIri);
    }

    public void SetPrefix(string name, string iri)
    {
        _prefixes[name] = iri;
        Version++;
    }

    public string? FindPrefix(string name) => _prefixes.GetValueOrDefault(name);

    /// <summary>The reference resolved; as it stands when there is no base.</summary>
    public string Resolve(string reference) => _resolver?.Resolve(reference) ?? reference;
}
