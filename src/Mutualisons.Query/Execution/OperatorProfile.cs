using System.Diagnostics;

namespace Mutualisons.Query.Execution;

/// <summary>What one operator of a plan did so far.</summary>
internal sealed class OperatorProfile
{
    private long _ticks;
    private long _held;

    /// <summary>The rows that it handed on.</summary>
    public long Rows { get; private set; }

    /// <summary>The batches that it handed on.</summary>
    public long Batches { get; private set; }

    /// <summary>The rows that it read from indexes itself.</summary>
    public long RowsRead { get; private set; }

    /// <summary>The most bytes that it held at once.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>The time that it took itself, without its inputs.</summary>
    public TimeSpan SelfTime => Stopwatch.GetElapsedTime(0, _ticks);

    public void AddBatch(int rows)
    {
        Rows += rows;
        Batches++;
    }

    public void AddTime(long ticks) => _ticks += ticks;

    public void AddRead(int rows) => RowsRead += rows;

    public void AddMemory(long bytes)
    {
        _held += bytes;
        PeakMemory = Math.Max(PeakMemory, _held);
    }
}
