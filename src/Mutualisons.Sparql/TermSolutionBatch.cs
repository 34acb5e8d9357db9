using System.Buffers;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>A batch over rows of terms, for whoever holds its answer as objects: the naive evaluator, a remote endpoint, tests.</summary>
public sealed class TermSolutionBatch : SolutionBatch
{
    private readonly IReadOnlyList<ValueList<Term?>> _rows;
    private readonly ulong[] _keys;

    /// <summary>Puts rows into one batch.</summary>
    /// <param name="columnCount">How many cells each row has.</param>
    /// <param name="rows">The rows, at least one; a null cell is unbound.</param>
    /// <param name="keys">The keys given so far, shared by the batches of one result and added to here.</param>
    public TermSolutionBatch(int columnCount, IReadOnlyList<ValueList<Term?>> rows, IDictionary<Term, ulong> keys)
    {
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count, nameof(rows));
        ColumnCount = columnCount;
        _rows = rows;
        _keys = new ulong[checked(rows.Count * columnCount)];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columnCount; column++)
            {
                _keys[(row * columnCount) + column] = KeyOf(rows[row][column], keys);
            }
        }
    }

    /// <inheritdoc/>
    public override int RowCount => _rows.Count;

    /// <inheritdoc/>
    public override int ColumnCount { get; }

    /// <inheritdoc/>
    public override TermKind GetKind(int row, int column) => _rows[row][column]?.Kind ?? TermKind.None;

    /// <inheritdoc/>
    public override ulong GetKey(int row, int column) => _keys[(row * ColumnCount) + column];

    /// <inheritdoc/>
    public override TermView GetTerm(int row, int column, ArrayBufferWriter<byte> buffer) =>
        _rows[row][column] is { } term ? term.ToView(buffer) : default;

    /// <summary>Cuts the rows of a result into batches that share their keys.</summary>
    public static IEnumerable<TermSolutionBatch> Split(int columnCount, IEnumerable<ValueList<Term?>> rows, int batchSize = 1024)
    {
        var keys = new Dictionary<Term, ulong>();
        return rows.Chunk(batchSize).Select(chunk => new TermSolutionBatch(columnCount, chunk, keys));
    }

    private static ulong KeyOf(Term? term, IDictionary<Term, ulong> keys)
    {
        if (term is null)
        {
            return 0;
        }

        if (!keys.TryGetValue(term, out var key))
        {
            keys.Add(term, key = (ulong)keys.Count + 1);
        }

        return key;
    }
}
