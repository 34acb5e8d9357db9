using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;
using QuadPattern = Mutualisons.Store.QuadPattern;

namespace Mutualisons.Query.Operators;

/// <summary>A triple pattern with resolved constants and the graphs that it matches in.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Object">The object.</param>
/// <param name="Graph">Free for the default graph (the merge); a constant or a variable for named graphs.</param>
internal sealed record ScanPattern(PatternSlot Subject, PatternSlot Predicate, PatternSlot Object, PatternSlot Graph)
{
    /// <summary>Whether a variable in the graph's position names the graphs that the default graph is merged of, instead of the named ones.</summary>
    public bool IsInDefaultGraph { get; init; }

    public PatternSlot this[QuadPosition position] => position switch
    {
        QuadPosition.Subject => Subject,
        QuadPosition.Predicate => Predicate,
        QuadPosition.Object => Object,
        _ => Graph,
    };

    public ScanMode Mode => Graph.IsFree ? ScanMode.DistinctTriples : ScanMode.Quads;

    /// <summary>What the store is asked for.</summary>
    public QuadPattern Constants => new(Subject.Constant, Predicate.Constant, Object.Constant, Graph.Constant);

    /// <summary>The different variables, in the order subject, predicate, object, graph.</summary>
    public IEnumerable<Variable> Variables =>
        new[] { Subject.Variable, Predicate.Variable, Object.Variable, Graph.Variable }.OfType<Variable>().Distinct();

    public GraphBitmap Graphs(QueryExecution execution) => Graph.IsFree || IsInDefaultGraph ? execution.DefaultGraphs : execution.NamedGraphs;

    /// <summary>The first position that holds a variable.</summary>
    public QuadPosition PositionOf(Variable variable) =>
        Subject.Variable == variable ? QuadPosition.Subject
        : Predicate.Variable == variable ? QuadPosition.Predicate
        : Object.Variable == variable ? QuadPosition.Object
        : QuadPosition.Graph;

    /// <summary>Pairs of positions that hold the same variable, so that rows have to agree there.</summary>
    public (QuadPosition First, QuadPosition Second)[] Repeats()
    {
        var repeats = new List<(QuadPosition, QuadPosition)>();
        for (var later = QuadPosition.Predicate; later <= QuadPosition.Graph; later++)
        {
            if (this[later].Variable is { } variable && PositionOf(variable) < later)
            {
                repeats.Add((PositionOf(variable), later));
            }
        }

        return [.. repeats];
    }

    public override string ToString() => $"{Subject} {Predicate} {Object}{(Graph.IsFree ? "" : " in graph " + Graph)}";
}
