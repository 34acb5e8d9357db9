using System.Diagnostics;
using Mutualisons.Query.Operators;
using Mutualisons.Query.Optimization;
using Mutualisons.Query.Planning;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Execution;

/// <summary>Takes note of how one plan is made, and measures its operators while one thread runs it; an execution without a profile pays nothing for it.</summary>
/// <remarks>Time, reads and memory count for the operator that is at work: its inputs' own are theirs. What plans inside expressions do (EXISTS row by row) counts for the operator that holds the expression.</remarks>
internal sealed class QueryProfile
{
    private readonly Dictionary<Operator, OperatorProfile> _operators = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Operator Root, PlannedJoin Join)> _joins = [];
    private readonly List<PlanRewrite> _rewrites = [];
    private OperatorProfile? _current;
    private bool _isPlanned;
    private long _since;
    private long _held;

    /// <summary>The most bytes that the execution held at once.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>What the passes did.</summary>
    public ValueList<PlanRewrite> Rewrites => _rewrites.ToValueList();

    /// <summary>The joins of the plan; those of plans that were weighed and dropped are left out.</summary>
    public ValueList<PlannedJoin> Joins => _joins.Where(noted => _operators.ContainsKey(noted.Root)).Select(noted => noted.Join).ToValueList();

    /// <summary>A pass has been over the pattern.</summary>
    public void NoteRewrite(IAlgebraPass pass, AlgebraNode before, AlgebraNode after) =>
        _rewrites.Add(new PlanRewrite(pass.Name, before.Equals(after) ? null : AlgebraFormatter.Format(after, indented: true)));

    /// <summary>An order of joining was chosen, and <paramref name="root"/> made of it.</summary>
    public void NoteJoin(Operator root, JoinGraph graph, JoinPlan order)
    {
        if (!_isPlanned)
        {
            _joins.Add((root, JoinText.Describe(graph, order)));
        }
    }

    /// <summary>Takes note of the plan, so that its operators are measured when they are opened.</summary>
    public void Watch(Operator plan)
    {
        _isPlanned = true;
        _operators.TryAdd(plan, new OperatorProfile());
        foreach (var input in plan.Inputs)
        {
            Watch(input);
        }
    }

    /// <summary>What is measured of an operator; null when it does not belong to the plan.</summary>
    public OperatorProfile? Find(Operator plan) => _operators.GetValueOrDefault(plan);

    /// <summary>From now on this operator is at work; returns the one that was.</summary>
    public OperatorProfile? Enter(OperatorProfile? next)
    {
        var now = Stopwatch.GetTimestamp();
        var outer = _current;
        outer?.AddTime(now - _since);
        (_current, _since) = (next, now);
        return outer;
    }

    /// <summary>Rows came from an index.</summary>
    public void NoteRead(int rows) => _current?.AddRead(rows);

    /// <summary>Memory was charged, or with a negative number given back.</summary>
    public void NoteMemory(long bytes)
    {
        _held += bytes;
        PeakMemory = Math.Max(PeakMemory, _held);
        _current?.AddMemory(bytes);
    }
}
