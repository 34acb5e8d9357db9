using System.Collections;
using System.Collections.Frozen;

namespace Mutualisons.Domain;

/// <summary>The kinds that a platform publishes, in the order in which people see them; immutable and thread-safe.</summary>
public sealed class KindTable : IReadOnlyList<Kind>
{
    private readonly IReadOnlyList<Kind> _kinds;
    private readonly IReadOnlyList<ContextTerm> _shared;
    private readonly FrozenDictionary<string, Kind> _byName;
    private readonly FrozenSet<string> _segments;

    /// <summary>Takes the rows, and the terms of the JSON-LD context that belong to no one kind.</summary>
    /// <exception cref="ArgumentException">Two rows share a name, a path or a context term, or a filter names a kind that is not there.</exception>
    public KindTable(IEnumerable<Kind> kinds, IEnumerable<ContextTerm> sharedTerms)
    {
        _kinds = [.. kinds];
        _shared = [.. sharedTerms];
        Collections = [.. _kinds.Where(kind => kind.CollectionPath is not null)];
        Terms = [.. _shared, .. _kinds.SelectMany(kind => kind.Terms)];
        RefuseTwice(_kinds.Select(kind => kind.Name), "name of a kind");
        RefuseTwice(Collections.Select(kind => kind.CollectionPath!), "path of a collection");
        RefuseTwice(Terms.Select(term => term.Name), "term of the context");
        RefuseTwice(Terms.Select(term => (term.Iri, term.Coercion == Coercion.Class)), "IRI with a term of the context");
        _byName = _kinds.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
        _segments = _kinds.Select(kind => kind.Segment).ToFrozenSet(StringComparer.Ordinal);
        RefuseUnknownTargets();
    }

    /// <summary>The kinds with a public collection.</summary>
    public IReadOnlyList<Kind> Collections { get; }

    /// <summary>Every term of the JSON-LD context, in the order in which they are served and in which documents show properties.</summary>
    public IReadOnlyList<ContextTerm> Terms { get; }

    /// <inheritdoc/>
    public int Count => _kinds.Count;

    /// <inheritdoc/>
    public Kind this[int index] => _kinds[index];

    /// <summary>The kind of that singular name, or null.</summary>
    public Kind? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether IRIs of some kind go on like that behind <c>/id/</c>.</summary>
    public bool HasSegment(string segment) => _segments.Contains(segment);

    /// <summary>A table with one row more.</summary>
    public KindTable With(Kind kind) => new([.. _kinds, kind], _shared);

    /// <inheritdoc/>
    public IEnumerator<Kind> GetEnumerator() => _kinds.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void RefuseTwice<T>(IEnumerable<T> values, string what)
    {
        if (values.GroupBy(value => value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"'{twice.Key}' stands twice as {what}.");
        }
    }

    private void RefuseUnknownTargets()
    {
        if (_kinds.SelectMany(kind => kind.Filters).FirstOrDefault(filter => filter.Type == FilterType.Record && (filter.Target is null || !_byName.ContainsKey(filter.Target))) is { } lost)
        {
            throw new ArgumentException($"The filter '{lost.Name}' must name a kind of this table, but it names '{lost.Target}'.");
        }
    }
}
