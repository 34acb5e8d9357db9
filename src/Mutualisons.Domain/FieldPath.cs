using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>How to get from a record to a value: properties in a row, by one way or several; immutable.</summary>
public sealed class FieldPath
{
    private readonly string _sparql;

    private FieldPath(IReadOnlyList<IReadOnlyList<Iri>> ways)
    {
        Ways = ways;
        _sparql = string.Join('|', ways.Select(way => string.Join('/', way)));
    }

    /// <summary>The record itself.</summary>
    public static FieldPath Self { get; } = new([[]]);

    /// <summary>The ways, each a row of properties.</summary>
    public IReadOnlyList<IReadOnlyList<Iri>> Ways { get; }

    /// <summary>Whether it leads nowhere but to the record itself.</summary>
    public bool IsSelf => Ways is [[]];

    /// <summary>Reads prefixed names with <c>/</c> between steps and <c>|</c> between ways, as in <c>schema:location|schema:location/schema:containedInPlace</c>.</summary>
    /// <exception cref="ArgumentException">A name has no prefix that is known.</exception>
    public static FieldPath Parse(string text) =>
        new([.. text.Split('|').Select(way => (IReadOnlyList<Iri>)[.. way.Split('/').Select(Vocabularies.Expand)])]);

    /// <summary>The path in SPARQL, in which <c>/</c> binds before <c>|</c>; empty for <see cref="Self"/>.</summary>
    public override string ToString() => _sparql;
}
