using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>Full-text search: one solution for each statement of the active graph whose literal matches the query.</summary>
/// <param name="Subject">The subject of the statement; hits are found and limited before it is compared.</param>
/// <param name="Query">What to search for, in the syntax of docs/search.md.</param>
public sealed record TextMatch(PatternTerm Subject, string Query) : PropertyFunction
{
    /// <summary>The predicates whose literals are searched; none means all.</summary>
    public ValueList<Iri> Properties { get; init; } = [];

    /// <summary>How many hits there are at most, the best ones; null means all.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether the query is read as people type: nothing in it is an error, and words also find what begins like them, their misspellings and their compounds.</summary>
    public bool IsLenient { get; init; }

    /// <summary>The language range that the literal's tag has to match (RFC 4647, basic filtering), <c>*</c> for any tag and <c>none</c> for no tag, several with commas between; null asks for nothing.</summary>
    public string? Language { get; init; }

    /// <summary>How to mark what matched in <see cref="Literal"/>; null leaves the literal as it is.</summary>
    public TextHighlight? Highlight { get; init; }

    /// <summary>Takes the score, an <c>xsd:double</c>.</summary>
    public Variable? Score { get; init; }

    /// <summary>Takes the literal that matched.</summary>
    public Variable? Literal { get; init; }

    /// <summary>Takes the graph of the statement, one solution for each; unbound for the unnamed graph.</summary>
    public Variable? Graph { get; init; }

    /// <summary>Takes the predicate of the statement.</summary>
    public Variable? Property { get; init; }

    /// <inheritdoc/>
    public override ValueList<PatternTerm> Terms => [Subject, .. new PatternTerm?[] { Score, Literal, Graph, Property }.OfType<PatternTerm>()];

    /// <inheritdoc/>
    public override PropertyFunction MapTerms(Func<PatternTerm, PatternTerm> map) => this with
    {
        Subject = map(Subject),
        Score = Map(Score, map),
        Literal = Map(Literal, map),
        Graph = Map(Graph, map),
        Property = Map(Property, map),
    };

    private static Variable? Map(Variable? output, Func<PatternTerm, PatternTerm> map) => output is null ? null : (Variable)map(output);
}
