namespace Mutualisons.Sparql;

/// <summary>A query's time limit is spent; the message says what the limit was and how to lower the work.</summary>
public sealed class QueryTimeoutException(string message, Exception? innerException = null) : Exception(message, innerException);
