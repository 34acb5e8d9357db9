namespace Mutualisons.Search;

/// <summary>The text of a search is not one; the message says what is wrong and where.</summary>
public sealed class TextQueryException : Exception
{
    internal TextQueryException(string message, int position)
        : base($"Search text, character {position + 1}: {message}")
    {
        Position = position;
    }

    /// <summary>The index of the character where reading stopped, from 0.</summary>
    public int Position { get; }
}
