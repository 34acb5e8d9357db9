namespace Mutualisons.Sparql.Algebra;

/// <summary>A leaf that a property function became: a triple whose predicate computes solutions instead of matching statements.</summary>
/// <remarks>It looks at the statements of the active graph only, and is joined with the patterns beside it like any other.</remarks>
public abstract record PropertyFunction : AlgebraNode
{
    private protected PropertyFunction()
    {
    }

    /// <summary>The terms that stand in positions of their own, those left out not counted; every variable among them is in scope.</summary>
    public abstract ValueList<PatternTerm> Terms { get; }

    /// <summary>The same function over mapped <see cref="Terms"/>; variables have to stay variables.</summary>
    public abstract PropertyFunction MapTerms(Func<PatternTerm, PatternTerm> map);
}
