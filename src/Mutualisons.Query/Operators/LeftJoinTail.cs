using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;

namespace Mutualisons.Query.Operators;

/// <summary>What a left join does behind its matches: tests the condition, notes which left rows survive, and gives back the others.</summary>
internal sealed class LeftJoinTail(JoinLayout layout, CompiledExpression? condition, QueryExecution execution) : IDisposable
{
    private readonly bool[] _matched = new bool[Batch.Capacity];
    private readonly int[] _selection = new int[Batch.Capacity];
    private readonly OutputBatch _unmatched = new(execution, layout.ColumnCount);
    private Batch? _left;

    public void Start(Batch left)
    {
        _left = left;
        _matched.AsSpan().Clear();
    }

    /// <summary>Keeps the rows that satisfy the condition; <paramref name="origin"/> says which left row each physical row came from.</summary>
    public Batch Filter(Batch joined, ReadOnlySpan<int> origin)
    {
        var count = joined.Count;
        if (condition is not null && count > 0)
        {
            count = execution.Evaluation.Select(condition, joined, _selection);
            joined.SetRows(count, _selection);
        }

        for (var i = 0; i < count; i++)
        {
            _matched[origin[joined.Row(i)]] = true;
        }

        return joined;
    }

    /// <summary>The left rows without a match, or null when all have one.</summary>
    public Batch? TakeUnmatched()
    {
        var count = 0;
        for (var i = 0; i < _left!.Count; i++)
        {
            if (!_matched[i])
            {
                layout.WriteUnmatched(_left, _left.Row(i), _unmatched.Columns, count++);
            }
        }

        return count == 0 ? null : _unmatched.Take(count);
    }

    public void Dispose() => _unmatched.Dispose();
}
