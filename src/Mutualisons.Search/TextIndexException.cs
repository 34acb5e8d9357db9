namespace Mutualisons.Search;

/// <summary>The files of a text index are damaged or cannot be written; it serves again once it is rebuilt.</summary>
public sealed class TextIndexException : Exception
{
    internal TextIndexException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
