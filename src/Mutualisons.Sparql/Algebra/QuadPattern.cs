namespace Mutualisons.Sparql.Algebra;

/// <summary>A quad in a template of an update; a null graph is the one that WITH names, else the unnamed graph (SPARQL 1.1 Update, section 3.1).</summary>
public sealed record QuadPattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object, PatternTerm? Graph = null);
