using System.Collections.Frozen;
using Mutualisons.Rdf;

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
        ["dcat"] = Dcat.Namespace,
        ["dct"] = Dct.Namespace,
        ["foaf"] = Foaf.Namespace,
        ["geo"] = Geo.Namespace,
        ["hydra"] = Hydra.Namespace,
        ["locn"] = Locn,
        ["org"] = Org.Namespace,
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["prov"] = Prov.Namespace,
        ["rdf"] = RdfVocabulary.Namespace,
        ["rdfs"] = Rdfs.Namespace,
        ["schema"] = Schema.Namespace,
        ["sd"] = ServiceDescriptionNamespace,
        ["sf"] = SimpleFeatures,
        ["skos"] = Skos.Namespace,
        ["wgs84"] = Wgs84.Namespace,
        ["xsd"] = XsdVocabulary.Namespace,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>SPARQL 1.1 Service Description.</summary>
    public const string ServiceDescriptionNamespace = "http://www.w3.org/ns/sparql-service-description#";
}
