namespace Mutualisons.Sparql;

/// <summary>An update operation cannot be done and was not SILENT; nothing of the request is kept.</summary>
public sealed class UpdateFailedException(string message, Exception? innerException = null) : Exception(message, innerException);
