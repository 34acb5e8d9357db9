using System.Runtime.CompilerServices;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;
using Mutualisons.Rdf.Xsd;

namespace Mutualisons.Query.Aggregates;

/// <summary>SUM and AVG: of no values 0; one value that is no number makes the whole an error.</summary>
internal sealed class SumAccumulator(QueryExecution execution, bool isAverage) : Accumulator(execution)
{
    private XsdValue[] _sums = [];
    private long[] _counts = [];

    // Numbers past 64 bits lie outside of the array: what is charged for each group's.
    private int[] _bytes = [];

    public override void Reserve(int groups)
    {
        Grow(ref _sums, groups, Unsafe.SizeOf<XsdValue>());
        Grow(ref _counts, groups, sizeof(long));
        Grow(ref _bytes, groups, sizeof(int));
    }

    public override void Add(int group, ulong value)
    {
        if (_counts[group] < 0)
        {
            return;
        }

        ref var sum = ref _sums[group];
        var isNumber = Values.TryGet(Evaluation, value, out var number) && number.IsNumeric;
        if (isNumber && _counts[group] == 0)
        {
            sum = number;
        }
        else
        {
            var total = default(XsdValue);
            isNumber = isNumber && XsdValue.TryAdd(sum, number, out total);
            sum = total;
        }

        _counts[group] = isNumber ? _counts[group] + 1 : -1;
        if (sum.Type is XsdType.Integer or XsdType.Decimal && !sum.AsDecimal().TryGetSmall(out _))
        {
            ChargeFor(group, sum.AsDecimal().Coefficient.GetByteCount());
        }
    }

    public override ulong Finish(int group)
    {
        if (_counts[group] == 0)
        {
            return Values.FromInteger(Evaluation, 0);
        }

        if (_counts[group] < 0)
        {
            return 0;
        }

        var result = _sums[group];
        if (isAverage && !XsdValue.TryDivide(_sums[group], XsdValue.FromInteger(_counts[group]), out result))
        {
            return 0;
        }

        return Evaluation.Terms.Keep(Values.ToId(Evaluation, result));
    }

    private void ChargeFor(int group, int bytes)
    {
        if (bytes > _bytes[group])
        {
            Charge(bytes - _bytes[group]);
            _bytes[group] = bytes;
        }
    }
}
