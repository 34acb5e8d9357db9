using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;

namespace Mutualisons.Query.Aggregates;

/// <summary>COUNT: rows, or values that are no error.</summary>
internal sealed class CountAccumulator(QueryExecution execution) : Accumulator(execution)
{
    private long[] _counts = [];

    public override void Reserve(int groups) => Grow(ref _counts, groups, sizeof(long));

    public override void Add(ReadOnlySpan<int> groups, Batch batch, int column)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            _counts[groups[i]] += column < 0 || batch[i, column] != 0 ? 1 : 0;
        }
    }

    public override void Add(int group, ulong value) => _counts[group] += value != 0 ? 1 : 0;

    public override ulong Finish(int group) => Values.FromInteger(Evaluation, _counts[group]);
}
