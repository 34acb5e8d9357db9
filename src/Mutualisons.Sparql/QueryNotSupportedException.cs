namespace Mutualisons.Sparql;

/// <summary>A query uses a function, aggregate or feature that this engine does not have; the message names it.</summary>
public sealed class QueryNotSupportedException(string message, Exception? innerException = null) : Exception(message, innerException);
