using Mutualisons.Rdf;

namespace Mutualisons.Server.Transfer;

/// <summary>A document to load.</summary>
/// <param name="Name">What errors call it.</param>
/// <param name="Open">Opens it; it may be opened twice.</param>
/// <param name="Reader">What reads it.</param>
/// <param name="Graph">Where its triples without a graph go; null is the unnamed graph.</param>
/// <param name="Audience">Who may see the graphs that it fills; null changes nothing.</param>
internal sealed record LoadDocument(string Name, Func<Stream> Open, IRdfReader Reader, Iri? Graph = null, Iri? Audience = null);
