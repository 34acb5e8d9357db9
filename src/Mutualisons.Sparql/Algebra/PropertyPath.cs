using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>A property path expression (section 18.1.7).</summary>
public abstract record PropertyPath
{
    private protected PropertyPath()
    {
    }
}

/// <summary>A path of one step along a predicate.</summary>
public sealed record LinkPath(Iri Predicate) : PropertyPath;

/// <summary><c>^path</c></summary>
public sealed record InversePath(PropertyPath Path) : PropertyPath;

/// <summary><c>first / second</c></summary>
public sealed record SequencePath(PropertyPath First, PropertyPath Second) : PropertyPath;

/// <summary><c>first | second</c></summary>
public sealed record AlternativePath(PropertyPath First, PropertyPath Second) : PropertyPath;

/// <summary><c>path*</c></summary>
public sealed record ZeroOrMorePath(PropertyPath Path) : PropertyPath;

/// <summary><c>path+</c></summary>
public sealed record OneOrMorePath(PropertyPath Path) : PropertyPath;

/// <summary><c>path?</c></summary>
public sealed record ZeroOrOnePath(PropertyPath Path) : PropertyPath;

/// <summary><c>!(forward | ^inverse)</c>; an empty side was not written, so it matches nothing in that direction.</summary>
public sealed record NegatedPropertySet(ValueList<Iri> Forward, ValueList<Iri> Inverse) : PropertyPath;
