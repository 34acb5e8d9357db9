namespace Mutualisons.Sparql;

/// <summary>A document that LOAD names may not be fetched or cannot be read; the message names it.</summary>
public sealed class DocumentException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whose doing it is.</summary>
    public RemoteFault Fault { get; init; }
}
