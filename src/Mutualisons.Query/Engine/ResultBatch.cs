using System.Buffers;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Engine;

/// <summary>A copy of a batch for the consumer, who reads terms where they lie: in the store's dictionary or the execution's overlay.</summary>
internal sealed class ResultBatch : SolutionBatch
{
    private readonly QueryExecution _execution;
    private readonly ulong[][] _columns;

    public ResultBatch(QueryExecution execution, Batch batch)
    {
        _execution = execution;
        RowCount = batch.Count;
        _columns = new ulong[batch.Columns.Length][];
        for (var c = 0; c < _columns.Length; c++)
        {
            _columns[c] = execution.Rent(batch.Count);
            batch.Gather(c, _columns[c]);
        }
    }

    public override int RowCount { get; }

    public override int ColumnCount => _columns.Length;

    public override TermKind GetKind(int row, int column) => _execution.Terms.KindOf(_columns[column][Checked(row)]);

    public override ulong GetKey(int row, int column)
    {
        var id = _columns[column][Checked(row)];
        return id == TermId.DefaultGraph.Value ? 0 : id;
    }

    public override TermView GetTerm(int row, int column, ArrayBufferWriter<byte> buffer) => _execution.Terms.Resolve(_columns[column][Checked(row)], buffer);

    /// <summary>Gives the memory back, when the consumer has asked for the next batch.</summary>
    public void Release()
    {
        for (var c = 0; c < _columns.Length; c++)
        {
            _execution.Return(_columns[c]);
            _columns[c] = [];
        }
    }

    private int Checked(int row) => (uint)row < (uint)RowCount ? row : throw new ArgumentOutOfRangeException(nameof(row));
}
