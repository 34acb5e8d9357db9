namespace Mutualisons.Outbound;

/// <summary>A request was not sent, or its answer not taken; the message says which rule it broke and what to change.</summary>
public sealed class OutboundException(OutboundRule rule, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The rule that it broke.</summary>
    public OutboundRule Rule { get; } = rule;
}
