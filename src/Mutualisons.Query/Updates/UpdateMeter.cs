using Mutualisons.Sparql;

namespace Mutualisons.Query.Updates;

/// <summary>Counts what one request changes, against its memory budget.</summary>
internal sealed class UpdateMeter(long memoryBudget)
{
    private const int ChangeSize = 64;
    private const int LabelSize = 128;

    private long _used;

    /// <summary>One quad more is inserted or deleted.</summary>
    public void CountChange() => Add(ChangeSize);

    /// <summary>One blank node more has to be known to the end of the request.</summary>
    public void CountLabel() => Add(LabelSize);

    private void Add(int size)
    {
        _used += size;
        if (_used > memoryBudget)
        {
            throw new QueryBudgetException($"The update changes more quads than its memory budget of {memoryBudget:N0} bytes allows: split it.");
        }
    }
}
