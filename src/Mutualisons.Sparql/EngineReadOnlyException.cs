namespace Mutualisons.Sparql;

/// <summary>The engine cannot write now, for the reason that the message gives; reads go on.</summary>
public sealed class EngineReadOnlyException(string message, Exception? innerException = null) : Exception(message, innerException);
