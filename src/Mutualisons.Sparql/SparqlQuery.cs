using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql;

/// <summary>A parsed query: its form, dataset clause and algebra; immutable and thread-safe (SPARQL 1.1 Query, sections 16 and 18).</summary>
public abstract record SparqlQuery
{
    private protected SparqlQuery()
    {
    }

    /// <summary>FROM and FROM NAMED; null when the query has neither, so that the caller's view decides.</summary>
    public DatasetClause? Dataset { get; init; }

    /// <summary>The whole pattern, solution modifiers included.</summary>
    public required AlgebraNode Pattern { get; init; }

    /// <summary>The base IRI in force at the end of the prologue, for IRI(); null when there is none.</summary>
    public Iri? BaseIri { get; init; }

    /// <summary>The prefixes in force at the end of the prologue, for showing the query's terms as its author writes them.</summary>
    public ValueList<PrefixDeclaration> Prefixes { get; init; }
}

/// <summary>SELECT.</summary>
public sealed record SelectQuery : SparqlQuery
{
    /// <summary>The result's variables in order; <c>*</c> is already spelled out.</summary>
    public required ValueList<Variable> Variables { get; init; }
}

/// <summary>ASK.</summary>
public sealed record AskQuery : SparqlQuery;

/// <summary>CONSTRUCT; its answer is a set of triples.</summary>
public sealed record ConstructQuery : SparqlQuery
{
    /// <summary>The template; variables whose name starts with <c>_:</c> are blank nodes, fresh for each solution (section 16.2.1).</summary>
    public required ValueList<TriplePattern> Template { get; init; }
}

/// <summary>DESCRIBE; its answer is the concise bounded description of each resource.</summary>
public sealed record DescribeQuery : SparqlQuery
{
    /// <summary>The IRIs and variables to describe; <c>*</c> is already spelled out.</summary>
    public required ValueList<PatternTerm> Targets { get; init; }
}
