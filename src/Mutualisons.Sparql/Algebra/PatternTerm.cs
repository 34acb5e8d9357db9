using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>What stands in a position of a pattern: a variable or a term (SPARQL 1.1, section 18.1.5).</summary>
public abstract record PatternTerm
{
    private protected PatternTerm()
    {
    }
}

/// <summary>A variable, compared by name; a query's blank nodes become variables whose name starts with <c>_:</c>, which no query can spell (section 18.1.4).</summary>
/// <param name="Name">The name without <c>?</c> or <c>$</c>.</param>
public sealed record Variable(string Name) : PatternTerm
{
    /// <summary>True for a blank node of the query, which SELECT * leaves out.</summary>
    public bool IsBlankNode => Name.StartsWith("_:", StringComparison.Ordinal);

    /// <summary>True for a variable made by translation (aggregates, group keys) rather than written, which SELECT * leaves out.</summary>
    public bool IsInternal => Name.StartsWith('.');

    /// <summary>The variable as SPARQL writes it.</summary>
    public override string ToString() => IsBlankNode ? Name : "?" + Name;
}

/// <summary>A constant term in a pattern.</summary>
/// <remarks>
/// No text spells a blank node as a constant; one that a caller puts here is the stored node with that stable label, as <see cref="SkolemIris"/> does.
/// One that the engine does not have matches nothing, and inserting it is the caller's error.
/// </remarks>
public sealed record ConstantTerm(Term Value) : PatternTerm
{
    /// <summary>The term as N-Triples writes it.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>A triple pattern in term position (RDF 1.2 triple terms); the parser makes a <see cref="ConstantTerm"/> of one without variables.</summary>
public sealed record TripleTermPattern(TriplePattern Pattern) : PatternTerm
{
    /// <summary>How deep triple terms nest here, as <see cref="TripleTerm.Depth"/> counts.</summary>
    public int Depth { get; } = 1 + Math.Max(DepthOf(Pattern.Subject), DepthOf(Pattern.Object));

    /// <summary>The pattern as SPARQL 1.2 writes it.</summary>
    public override string ToString() => $"<<( {Pattern} )>>";

    private static int DepthOf(PatternTerm term) => term switch
    {
        TripleTermPattern nested => nested.Depth,
        ConstantTerm { Value: TripleTerm nested } => nested.Depth,
        _ => 0,
    };
}
