namespace Mutualisons.Sparql;

/// <summary>A snapshot's lease was held longer than the store allows.</summary>
public sealed class SnapshotExpiredException(string message, Exception? innerException = null) : Exception(message, innerException);
