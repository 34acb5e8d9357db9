using System.Net.Sockets;

namespace Mutualisons.Outbound.Bodies;

/// <summary>The time of one exchange, and what its failures are called.</summary>
internal sealed class ExchangeClock : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenSource _either;
    private readonly CancellationToken _caller;
    private readonly TimeSpan _limit;

    /// <param name="limit">How long the exchange may take.</param>
    /// <param name="caller">The caller's own wish to stop, which is no failure.</param>
    public ExchangeClock(TimeSpan limit, CancellationToken caller)
    {
        _limit = limit;
        _caller = caller;
        _end.CancelAfter(limit);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, caller);
    }

    /// <summary>Ends when the time is over or the caller stops.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether an exception is the exchange's failure rather than the caller's wish.</summary>
    public bool IsFailure(Exception exception) => exception switch
    {
        OperationCanceledException => _end.IsCancellationRequested && !_caller.IsCancellationRequested,
        HttpRequestException or IOException or SocketException or InvalidDataException => true,
        _ => false,
    };

    /// <summary>The failure in our words; a refusal from inside of the HTTP handler comes out as itself.</summary>
    public OutboundException Translate(Exception exception, string host)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is OutboundException refusal)
            {
                return refusal;
            }
        }

        return exception is OperationCanceledException
            ? new OutboundException(OutboundRule.Time, $"{host} took longer than the {_limit.TotalSeconds:0.###} s that it is given: ask for less, or raise Mutualisons:Outbound:TimeoutSeconds.", exception)
            : new OutboundException(OutboundRule.Connection, $"{host} could not be reached, or broke off: {exception.Message}", exception);
    }

    public void Dispose()
    {
        _either.Dispose();
        _end.Dispose();
    }
}
