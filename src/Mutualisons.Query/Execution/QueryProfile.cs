using System.Diagnostics;
using Mutualisons.Query.Operators;

namespace Mutualisons.Query.Execution;

/// <summary>Measures the operators of one plan while one thread runs it; an execution without a profile pays nothing for it.</summary>
/// <remarks>Time, reads and memory count for the operator that is at work: its inputs' own are theirs. What plans inside expressions do (EXISTS row by row) counts for the operator that holds the expression.</remarks>
internal sealed class QueryProfile
{
    private readonly Dictionary<Operator, OperatorProfile> _operators = new(ReferenceEqualityComparer.Instance);
    private OperatorProfile? _current;
    private long _since;
    private long _held;

    /// <summary>The most bytes that the execution held at once.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Takes note of the plan, so that its operators are measured when they are opened.</summary>
    public void Watch(Operator plan)
    {
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
