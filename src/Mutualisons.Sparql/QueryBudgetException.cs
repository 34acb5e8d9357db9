namespace Mutualisons.Sparql;

/// <summary>A query's memory budget is spent; the message says what the budget was.</summary>
public sealed class QueryBudgetException(string message, Exception? innerException = null) : Exception(message, innerException);
