namespace Mutualisons.Sparql.Algebra;

/// <summary>A triple pattern (section 18.1.5).</summary>
public sealed record TriplePattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object)
{
    /// <summary>The three terms with spaces between.</summary>
    public override string ToString() => $"{Subject} {Predicate} {Object}";
}
