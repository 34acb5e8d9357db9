using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>What CLEAR and DROP act on (SPARQL 1.1 Update, section 3.2).</summary>
public abstract record GraphTarget
{
    private protected GraphTarget()
    {
    }

    /// <summary>DEFAULT: the unnamed graph.</summary>
    public static GraphTarget Default { get; } = new DefaultGraphTarget();

    /// <summary>NAMED: every named graph.</summary>
    public static GraphTarget AllNamed { get; } = new AllNamedGraphsTarget();

    /// <summary>ALL: the unnamed and every named graph.</summary>
    public static GraphTarget All { get; } = new AllGraphsTarget();
}

/// <summary>The unnamed graph.</summary>
public sealed record DefaultGraphTarget : GraphTarget;

/// <summary>Every named graph.</summary>
public sealed record AllNamedGraphsTarget : GraphTarget;

/// <summary>Every graph.</summary>
public sealed record AllGraphsTarget : GraphTarget;

/// <summary>One named graph.</summary>
public sealed record NamedGraphTarget(Iri Graph) : GraphTarget;
