namespace Mutualisons.Domain;

/// <summary>A column of a collection as a table; several values stand in one cell with <c>"; "</c> between them, what has a label by its label.</summary>
/// <param name="Name">The header, which never changes.</param>
/// <param name="Path">From a record to its values.</param>
public sealed record KindColumn(string Name, FieldPath Path);
