using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>A kind of thing that the platform publishes: its name in IRIs, its class, and its collection if it has one.</summary>
/// <param name="Name">The singular name, as in <c>/id/{kind}/{slug}</c>.</param>
/// <param name="CollectionPath">The plural name, as in <c>/actors</c>; null for kinds without a public collection.</param>
/// <param name="Class">The RDF class of its resources.</param>
/// <param name="Labels">What people call it, one thing and several, by language.</param>
public sealed record Kind(string Name, string? CollectionPath, Iri Class, IReadOnlyDictionary<string, KindLabels> Labels);
