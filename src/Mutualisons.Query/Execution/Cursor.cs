namespace Mutualisons.Query.Execution;

/// <summary>The state of one operator in one execution: pulls rows from its inputs and hands them on in batches.</summary>
/// <remarks>After null a cursor may be asked again: inside an <c>Apply</c> its source may have been given more rows.</remarks>
internal abstract class Cursor : IDisposable
{
    /// <summary>The next batch, which has at least one row and holds until the next call; null at the end.</summary>
    public abstract Batch? Next();

    public abstract void Dispose();
}
