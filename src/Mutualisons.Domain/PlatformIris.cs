using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>Every IRI that the platform makes, from its public base and never from what a client sends; immutable and thread-safe.</summary>
public sealed class PlatformIris
{
    /// <summary>Takes the public base, such as <c>https://data.example.org/</c>.</summary>
    /// <exception cref="ArgumentException">The base is no absolute http(s) IRI of ASCII characters that ends with a slash.</exception>
    public PlatformIris(string baseIri)
    {
        if (!IsUsableBase(baseIri))
        {
            throw new ArgumentException($"The public base IRI must be an absolute http or https IRI of ASCII characters that ends with '/' and has no query or fragment, but it is '{baseIri}'.", nameof(baseIri));
        }

        Base = new(baseIri);
        SystemGraph = new(baseIri + "graph/system");
        OntologyGraph = new(baseIri + "graph/ontology/public");
        ShapesGraph = new(baseIri + "graph/shapes/public");
        Context = baseIri + "context/v1.jsonld";
        GenidPrefix = baseIri + ".well-known/genid/";
    }

    /// <summary>The public base itself, ending with a slash.</summary>
    public Iri Base { get; }

    /// <summary>The reserved graph that says who may see which graph; administrators' only.</summary>
    public Iri SystemGraph { get; }

    /// <summary>The public graph that holds the ontology.</summary>
    public Iri OntologyGraph { get; }

    /// <summary>The public graph that holds the shapes.</summary>
    public Iri ShapesGraph { get; }

    /// <summary>The one JSON-LD context.</summary>
    public string Context { get; }

    /// <summary>What skolem IRIs of blank nodes begin with (RDF 1.1 Concepts, section 3.5).</summary>
    public string GenidPrefix { get; }

    /// <summary>A path below the base, given without its first slash.</summary>
    public string At(string path) => Base.Value + path;

    /// <summary>A resource: the thing, not its description.</summary>
    public Iri Id(Kind kind, string slug) => new($"{Base.Value}id/{kind.Segment}/{slug}");

    /// <summary>A resource's description, without a suffix.</summary>
    public string Doc(Kind kind, string slug) => $"{Base.Value}doc/{kind.Segment}/{slug}";

    /// <summary>The description of one of our resources, or the IRI itself when it is not ours; a fragment is dropped.</summary>
    public string DocOf(Iri resource)
    {
        var prefix = Base.Value + "id/";
        return resource.Value.StartsWith(prefix, StringComparison.Ordinal)
            ? string.Concat(Base.Value, "doc/", resource.Value.AsSpan(prefix.Length))
            : resource.Value;
    }

    /// <summary>The page of a classification, <c>/taxonomy/{scheme}</c>, or the IRI itself when it is not ours.</summary>
    public string TaxonomyOf(Iri scheme)
    {
        var prefix = Base.Value + "id/concept/";
        return scheme.Value.StartsWith(prefix, StringComparison.Ordinal)
            ? string.Concat(Base.Value, "taxonomy/", scheme.Value.AsSpan(prefix.Length))
            : scheme.Value;
    }

    private static bool IsUsableBase(string value) =>
        value.All(char.IsAscii)
        && value.EndsWith('/')
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Query.Length == 0
        && uri.Fragment.Length == 0
        && uri.UserInfo.Length == 0;
}
