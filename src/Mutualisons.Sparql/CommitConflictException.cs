namespace Mutualisons.Sparql;

/// <summary>The newest commit is not the one that the writer expected.</summary>
public sealed class CommitConflictException(string message, Exception? innerException = null) : Exception(message, innerException);
