using System.Buffers;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>Some rows of a result, column by column; valid until the next batch is asked for. Not thread-safe.</summary>
public abstract class SolutionBatch
{
    /// <summary>How many rows there are, at least one.</summary>
    public abstract int RowCount { get; }

    /// <summary>How many columns there are: a SELECT's variables in order, or subject, predicate and object of CONSTRUCT and DESCRIBE.</summary>
    public abstract int ColumnCount { get; }

    /// <summary>The kind of term in a cell; <see cref="TermKind.None"/> when it is unbound.</summary>
    public abstract TermKind GetKind(int row, int column);

    /// <summary>A key that is equal for equal terms, and only for them, anywhere in this result; 0 when unbound.</summary>
    public abstract ulong GetKey(int row, int column);

    /// <summary>The term in a cell as UTF-8, <c>default</c> when unbound; its spans lie in the engine's memory or in <paramref name="buffer"/> and hold until the buffer is reset or the next batch.</summary>
    public abstract TermView GetTerm(int row, int column, ArrayBufferWriter<byte> buffer);
}
