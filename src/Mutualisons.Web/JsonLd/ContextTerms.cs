using System.Collections.Frozen;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.JsonLd;

/// <summary>The one JSON-LD context: what is served at <c>/context/v1.jsonld</c> and what documents are written with. Immutable.</summary>
internal sealed class ContextTerms
{
    private readonly FrozenDictionary<Iri, ContextTerm> _properties;
    private readonly FrozenDictionary<Iri, ContextTerm> _classes;

    /// <summary>Takes the terms that the kinds brought.</summary>
    public ContextTerms(KindTable kinds)
    {
        All = kinds.Terms;
        _properties = All.Where(term => term.Coercion != Coercion.Class).ToFrozenDictionary(term => term.Iri);
        _classes = All.Where(term => term.Coercion == Coercion.Class).ToFrozenDictionary(term => term.Iri);
    }

    /// <summary>Every term, in the order in which they are served.</summary>
    public IReadOnlyList<ContextTerm> All { get; }

    /// <summary>The term of a property, or null.</summary>
    public ContextTerm? FindProperty(Iri property) => _properties.GetValueOrDefault(property);

    /// <summary>The term of a class, or null.</summary>
    public ContextTerm? FindClass(Iri type) => _classes.GetValueOrDefault(type);
}
