namespace Mutualisons.Sparql;

/// <summary>A SERVICE call failed or is not allowed; the message names the endpoint.</summary>
public sealed class ServiceException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whose doing it is.</summary>
    public RemoteFault Fault { get; init; }
}
