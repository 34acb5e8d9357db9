using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Aggregates;

/// <summary>SAMPLE: the first value that is no error.</summary>
internal sealed class SampleAccumulator(QueryExecution execution) : Accumulator(execution)
{
    private ulong[] _first = [];

    public override void Reserve(int groups) => Grow(ref _first, groups, sizeof(ulong));

    public override void Add(int group, ulong value) => _first[group] = _first[group] == 0 ? value : _first[group];

    public override ulong Finish(int group) => _first[group];
}
