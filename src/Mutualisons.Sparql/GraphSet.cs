using System.Collections.Immutable;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>A set of graphs, said by inclusion or by exclusion, so that "all but the reserved one" also holds for graphs that are made later; immutable.</summary>
public sealed class GraphSet : IEquatable<GraphSet>
{
    private readonly ImmutableHashSet<Iri> _listed;
    private readonly bool _isComplement;

    private GraphSet(ImmutableHashSet<Iri> listed, bool isComplement, bool includesUnnamed)
    {
        _listed = listed;
        _isComplement = isComplement;
        IncludesUnnamed = includesUnnamed;
    }

    /// <summary>Every graph, the unnamed one and those named by blank nodes included.</summary>
    public static GraphSet All { get; } = new([], true, true);

    /// <summary>No graph.</summary>
    public static GraphSet None { get; } = new([], false, false);

    /// <summary>The unnamed graph alone.</summary>
    public static GraphSet Unnamed { get; } = new([], false, true);

    /// <summary>Every named graph.</summary>
    public static GraphSet AllNamed { get; } = new([], true, false);

    /// <summary>True when the unnamed graph is in the set.</summary>
    public bool IncludesUnnamed { get; }

    /// <summary>True when the named graphs are all but <see cref="Listed"/>; graphs named by blank nodes are then in the set.</summary>
    public bool IsComplement => _isComplement;

    /// <summary>The named graphs that the set includes, or with <see cref="IsComplement"/> excludes.</summary>
    public IReadOnlySet<Iri> Listed => _listed;

    /// <summary>True when this set holds every graph.</summary>
    public bool IsAll => _isComplement && _listed.IsEmpty && IncludesUnnamed;

    /// <summary>Equality as sets.</summary>
    public static bool operator ==(GraphSet? left, GraphSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Inequality as sets.</summary>
    public static bool operator !=(GraphSet? left, GraphSet? right) => !(left == right);

    /// <summary>The named graphs given, and the unnamed one if asked.</summary>
    public static GraphSet Of(IEnumerable<Iri> graphs, bool includesUnnamed = false) => new([.. graphs], false, includesUnnamed);

    /// <summary>Every graph but those given.</summary>
    public static GraphSet AllExcept(IEnumerable<Iri> graphs, bool includesUnnamed = true) => new([.. graphs], true, includesUnnamed);

    /// <summary>Whether a graph is in the set; null asks for the unnamed graph.</summary>
    public bool Contains(Term? graph) => graph switch
    {
        null => IncludesUnnamed,
        Iri iri => _listed.Contains(iri) != _isComplement,
        _ => _isComplement,
    };

    /// <summary>The graphs that are in both sets.</summary>
    public GraphSet Intersect(GraphSet other)
    {
        var unnamed = IncludesUnnamed && other.IncludesUnnamed;
        return (_isComplement, other._isComplement) switch
        {
            (true, true) => new(_listed.Union(other._listed), true, unnamed),
            (true, false) => new(other._listed.Except(_listed), false, unnamed),
            (false, true) => new(_listed.Except(other._listed), false, unnamed),
            _ => new(_listed.Intersect(other._listed), false, unnamed),
        };
    }

    /// <summary>The graphs that are in either set.</summary>
    public GraphSet Union(GraphSet other)
    {
        var unnamed = IncludesUnnamed || other.IncludesUnnamed;
        return (_isComplement, other._isComplement) switch
        {
            (true, true) => new(_listed.Intersect(other._listed), true, unnamed),
            (true, false) => new(_listed.Except(other._listed), true, unnamed),
            (false, true) => new(other._listed.Except(_listed), true, unnamed),
            _ => new(_listed.Union(other._listed), false, unnamed),
        };
    }

    /// <inheritdoc/>
    public bool Equals(GraphSet? other) =>
        other is not null
        && _isComplement == other._isComplement
        && IncludesUnnamed == other.IncludesUnnamed
        && _listed.SetEquals(other._listed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GraphSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = HashCode.Combine(_isComplement, IncludesUnnamed);
        foreach (var graph in _listed)
        {
            hash ^= graph.GetHashCode();
        }

        return hash;
    }
}
