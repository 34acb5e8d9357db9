using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>A closure path between two ends, in the default graph or one named graph.</summary>
/// <param name="Subject">Where it begins.</param>
/// <param name="Path">The path, with resolved predicates.</param>
/// <param name="Object">Where it ends.</param>
/// <param name="Graph">Free for the default graph, or a constant.</param>
internal sealed record PathSearch(PatternSlot Subject, PathStep Path, PatternSlot Object, PatternSlot Graph)
{
    public IEnumerable<Variable> Variables => new[] { Subject.Variable, Object.Variable }.OfType<Variable>().Distinct();

    public override string ToString() => $"{Subject} {Path} {Object}{(Graph.IsFree ? "" : " in graph " + Graph)}";
}
