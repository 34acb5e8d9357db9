namespace Mutualisons.Sparql;

/// <summary>Change sets from that commit on are no longer kept; the message names the oldest that is.</summary>
public sealed class ChangesNotKeptException(string message, Exception? innerException = null) : Exception(message, innerException);
