namespace Mutualisons.Sparql;

/// <summary>The engine has as much to do as it can take; the same query may be answered a little later.</summary>
public sealed class EngineBusyException(string message, Exception? innerException = null) : Exception(message, innerException);
