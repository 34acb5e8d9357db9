using Mutualisons.Geo;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Aggregates;

/// <summary>The values of one aggregate for all groups so far (<see href="https://www.w3.org/TR/sparql11-query/#aggregateAlgebra">section 18.5.1</see>).</summary>
internal abstract class Accumulator(QueryExecution execution) : IDisposable
{
    private long _charged;

    protected Evaluation Evaluation => execution.Evaluation;

    public static Accumulator Create(Aggregate aggregate, QueryExecution execution)
    {
        Accumulator plain = aggregate.Function switch
        {
            AggregateFunction.Count => new CountAccumulator(execution),
            AggregateFunction.Sum => new SumAccumulator(execution, isAverage: false),
            AggregateFunction.Avg => new SumAccumulator(execution, isAverage: true),
            AggregateFunction.Min => new ExtremeAccumulator(execution, isMaximum: false),
            AggregateFunction.Max => new ExtremeAccumulator(execution, isMaximum: true),
            AggregateFunction.Sample => new SampleAccumulator(execution),
            AggregateFunction.GroupConcat => new ConcatAccumulator(execution, aggregate.Separator ?? " "),
            AggregateFunction.Custom when GeometryAggregates.Find(aggregate.CustomFunction!.Value) is { } geometry => new GeometryAccumulator(execution, geometry),
            _ => throw new ArgumentOutOfRangeException(nameof(aggregate)),
        };
        return aggregate.IsDistinct ? new DistinctAccumulator(plain, execution) : plain;
    }

    /// <summary>Makes room for so many groups.</summary>
    public abstract void Reserve(int groups);

    /// <summary>Takes a batch: the group of each row, and the column of values, -1 for none.</summary>
    public virtual void Add(ReadOnlySpan<int> groups, Batch batch, int column)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            Evaluation.StartRow();
            Add(groups[i], batch[i, column]);
        }
    }

    /// <summary>Takes one value of one group; 0 is an error.</summary>
    public abstract void Add(int group, ulong value);

    /// <summary>The id of a group's value, 0 for an error.</summary>
    public abstract ulong Finish(int group);

    public virtual void Dispose()
    {
        execution.Budget.Release(_charged);
        _charged = 0;
    }

    protected void Grow<T>(ref T[] array, int count, int itemSize)
    {
        if (array.Length < count)
        {
            var length = Math.Max(count, Math.Max(16, array.Length * 2));
            Charge((length - array.Length) * (long)itemSize);
            Array.Resize(ref array, length);
        }
    }

    protected void Charge(long bytes)
    {
        execution.Budget.Charge(bytes);
        _charged += bytes;
    }
}
