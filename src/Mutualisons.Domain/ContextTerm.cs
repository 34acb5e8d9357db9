using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>One term of the JSON-LD context.</summary>
/// <param name="Name">The key in documents.</param>
/// <param name="Iri">The property or class.</param>
/// <param name="Coercion">What its values are.</param>
/// <param name="Datatype">The datatype, for <see cref="Coercion.Typed"/>.</param>
/// <param name="IsSet">True when its values always stand in an array.</param>
public sealed record ContextTerm(string Name, Iri Iri, Coercion Coercion, Iri? Datatype = null, bool IsSet = false);
