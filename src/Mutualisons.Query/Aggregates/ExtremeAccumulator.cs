using System.Runtime.CompilerServices;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;

namespace Mutualisons.Query.Aggregates;

/// <summary>MIN and MAX, in the order of ORDER BY; an error of no values or of one.</summary>
internal sealed class ExtremeAccumulator(QueryExecution execution, bool isMaximum) : Accumulator(execution)
{
    private SortKey[] _best = [];
    private bool[] _failed = [];

    public override void Reserve(int groups)
    {
        Grow(ref _best, groups, Unsafe.SizeOf<SortKey>());
        Grow(ref _failed, groups, sizeof(bool));
    }

    public override void Add(int group, ulong value)
    {
        ref var best = ref _best[group];
        if (value == 0)
        {
            _failed[group] = true;
            return;
        }

        var key = SortKey.Of(Evaluation, value);
        if (best.Id == 0 || (SortKey.Compare(Evaluation, key, best) is var order && (isMaximum ? order > 0 : order < 0)))
        {
            best = key;
        }
    }

    public override ulong Finish(int group) => _failed[group] ? 0 : _best[group].Id;
}
