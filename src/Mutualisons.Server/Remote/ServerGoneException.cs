namespace Mutualisons.Server.Remote;

/// <summary>The server broke off before its answer was whole.</summary>
internal sealed class ServerGoneException(string address, Exception innerException)
    : Exception($"The server at {address} went away before its answer was whole: look why it stopped, and ask again when it runs.", innerException)
{
    /// <summary>The server's address.</summary>
    public string Address { get; } = address;
}
