using System.Collections.Frozen;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>The predicates that are property functions, and what reads a call of each: one class per family, which refuses wrong arguments with <see cref="PropertyCall.Refuse"/>.</summary>
internal static class PropertyFunctionTable
{
    private static readonly FrozenDictionary<Iri, Func<PropertyCall, PropertyFunction>> Readers = new Dictionary<Iri, Func<PropertyCall, PropertyFunction>>
    {
        [TextVocabulary.Query] = TextQueryReader.Read,
    }.Concat(SpatialQueryReader.Readers).ToFrozenDictionary();

    /// <summary>Their names, in order.</summary>
    public static ValueList<Iri> Names { get; } = Readers.Keys.OrderBy(name => name.Value, StringComparer.Ordinal).ToValueList();

    public static bool Contains(Iri predicate) => Readers.ContainsKey(predicate);

    public static PropertyFunction Read(PropertyCall call) => Readers[call.Function](call);
}
