namespace Mutualisons.Server.Commands;

/// <summary>A command cannot do what it was asked, for the reason that the message gives.</summary>
internal sealed class CommandException(string message, Exception? innerException = null) : Exception(message, innerException);
