using System.Collections.Frozen;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Domain;

/// <summary>The namespaces in use and the prefixes that people know them by.</summary>
public static class Vocabularies
{
    /// <summary>The Core Location vocabulary.</summary>
    public const string Locn = Domain.Locn.Namespace;

    /// <summary>OGC Simple Features.</summary>
    public const string SimpleFeatures = "http://www.opengis.net/ont/sf#";

    /// <summary>Prefix to namespace IRI, for writers and for the query page.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new Dictionary<string, string>
    {
        ["mut"] = Mut.Namespace,
        ["adms"] = "http://www.w3.org/ns/adms#",
        ["as"] = "https://www.w3.org/ns/activitystreams#",
        ["dcat"] = Dcat.Namespace,
        ["dct"] = Dct.Namespace,
        ["foaf"] = Foaf.Namespace,
        ["geo"] = GeoSparql.Namespace,
        ["hydra"] = Hydra.Namespace,
        ["locn"] = Locn,
        ["org"] = Org.Namespace,
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["prov"] = Prov.Namespace,
        ["rdf"] = RdfVocabulary.Namespace,
        ["rdfs"] = Rdfs.Namespace,
        ["rov"] = "http://www.w3.org/ns/regorg#",
        ["schema"] = Schema.Namespace,
        ["sd"] = ServiceDescriptionNamespace,
        ["sf"] = SimpleFeatures,
        ["skos"] = Skos.Namespace,
        ["vf"] = "https://w3id.org/valueflows/ont/vf#",
        ["wgs84"] = Wgs84.Namespace,
        ["xsd"] = XsdVocabulary.Namespace,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The IRI that a prefixed name such as <c>mut:Room</c> stands for.</summary>
    /// <exception cref="ArgumentException">The name has no prefix of the table.</exception>
    public static Iri Expand(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < name.Length - 1 && Prefixes.TryGetValue(name[..colon], out var space)
            ? new(space + name[(colon + 1)..])
            : throw new ArgumentException($"'{name}' must be a prefix that is known here, a colon and a name.", nameof(name));
    }

    /// <summary>SPARQL 1.1 Service Description.</summary>
    public const string ServiceDescriptionNamespace = "http://www.w3.org/ns/sparql-service-description#";
}
