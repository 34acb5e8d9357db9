namespace Mutualisons.Formats.Text;

/// <summary>A parser whose state outlives a shortage of input, so that one loop can feed it with or without blocking.</summary>
internal interface IIncrementalParser
{
    /// <summary>Consumes what can be decided from the pending bytes and returns; called again with more, and a last time when there is no more.</summary>
    void Parse(InputBuffer input);
}
