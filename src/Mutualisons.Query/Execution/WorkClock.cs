using System.Diagnostics;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Execution;

/// <summary>Ends an execution that is cancelled or over its time, and makes a long one wait for a heavy slot; every loop calls it.</summary>
internal sealed class WorkClock : IDisposable
{
    private const int ChecksBetweenLooks = 64;
    private const int BytesPerTick = 1024;
    private static readonly long HeavyAfter = Stopwatch.Frequency / 10;

    private readonly TimeSpan _timeout;
    private readonly long _deadline;
    private readonly CancellationToken _cancellation;
    private readonly HeavySlots? _slots;
    private long _workStart;
    private int _untilLook;
    private bool _holdsSlot;

    public WorkClock(TimeSpan timeout, HeavySlots? slots, CancellationToken cancellation)
    {
        _timeout = timeout;
        _slots = slots;
        _cancellation = cancellation;
        _workStart = Stopwatch.GetTimestamp();
        var ticks = timeout.TotalSeconds * Stopwatch.Frequency;
        _deadline = timeout == Timeout.InfiniteTimeSpan || ticks > long.MaxValue / 2 ? long.MaxValue : _workStart + (long)ticks;
    }

    /// <summary>What takes too long when the time is over, for its reader.</summary>
    public string Work { get; init; } = "query";

    /// <summary>What its reader may do about it.</summary>
    public string Advice { get; init; } = "add a LIMIT, or make its patterns more selective";

    /// <summary>A clock for a part of the work: the same limits, and a slot of its own.</summary>
    public WorkClock Continue() => new(Remaining(), null, _cancellation) { Work = Work, Advice = Advice };

    public CancellationToken Cancellation => _cancellation;

    /// <summary>Cheap enough for every few hundred nanoseconds of work: looks at the clock once in a while.</summary>
    public void Tick()
    {
        if (--_untilLook < 0)
        {
            _untilLook = ChecksBetweenLooks;
            Check();
        }
    }

    /// <summary>As many ticks as work on that many bytes is worth, so that few long texts do not outrun the clock.</summary>
    public void Tick(int bytes)
    {
        if (bytes >= BytesPerTick && (_untilLook -= bytes / BytesPerTick) < 0)
        {
            _untilLook = ChecksBetweenLooks;
            Check();
        }
    }

    /// <summary>For every batch or block of work.</summary>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        var now = Stopwatch.GetTimestamp();
        if (now > _deadline)
        {
            throw TimedOut();
        }

        if (!_holdsSlot && _slots is not null && now - _workStart > HeavyAfter)
        {
            _holdsSlot = _slots.Acquire(Remaining(), _cancellation) ? true : throw TimedOut();
        }
    }

    /// <summary>Time spent waiting for the consumer is not work: the slot goes back meanwhile.</summary>
    public void PauseWork()
    {
        if (_holdsSlot)
        {
            _slots!.Release();
            _holdsSlot = false;
        }
    }

    public void ResumeWork() => _workStart = Stopwatch.GetTimestamp();

    /// <summary>Waits for something outside of this process, within the time that is left; waiting is not work, so the slot goes back meanwhile.</summary>
    public void Wait(Func<CancellationToken, Task> start)
    {
        Check();
        PauseWork();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        end.CancelAfter(Remaining());
        try
        {
            start(end.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!_cancellation.IsCancellationRequested && end.IsCancellationRequested)
        {
            // Nobody cancelled: the time is over.
            throw TimedOut();
        }

        ResumeWork();
    }

    /// <summary>How long the execution may still take.</summary>
    public TimeSpan Remaining()
    {
        if (_deadline == long.MaxValue)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), _deadline);
        return left > TimeSpan.Zero ? left : throw TimedOut();
    }

    /// <summary>Waits for something outside, such as a consumer, no longer than the execution may take.</summary>
    public void WaitFor(Task other)
    {
        if (!other.Wait(Bounded(Remaining()), _cancellation))
        {
            throw TimedOut();
        }
    }

    /// <summary>A time that timers take: what is too long for them is without end.</summary>
    public static TimeSpan Bounded(TimeSpan time) => time.TotalMilliseconds > int.MaxValue ? Timeout.InfiniteTimeSpan : time;

    public QueryTimeoutException TimedOut() => new(
        $"The {Work} took longer than its time limit of {_timeout.TotalSeconds:0.###} s: {Advice}.");

    public void Dispose() => PauseWork();
}
