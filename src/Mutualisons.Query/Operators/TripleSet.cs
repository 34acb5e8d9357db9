using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Different triples in order of appearance, handed on in batches as they come.</summary>
internal sealed class TripleSet(QueryExecution execution) : IDisposable
{
    private readonly RowSet _triples = new(execution, 3);
    private readonly OutputBatch _output = new(execution, 3);
    private readonly ulong[][] _row = [new ulong[1], new ulong[1], new ulong[1]];
    private int _taken;

    /// <summary>The columns of an answer of triples.</summary>
    public static Variable[] Columns { get; } = [new("subject"), new("predicate"), new("object")];

    /// <summary>How many triples have not been handed on.</summary>
    public int Waiting => _triples.Count - _taken;

    public bool Add(ulong subject, ulong predicate, ulong @object)
    {
        (_row[0][0], _row[1][0], _row[2][0]) = (subject, predicate, @object);
        return _triples.GetOrAdd(_row, 0, out _);
    }

    public Batch? Take()
    {
        var count = Math.Min(Waiting, Batch.Capacity);
        for (var c = 0; c < 3; c++)
        {
            _triples.Rows.Columns[c].AsSpan(_taken, count).CopyTo(_output.Columns[c]);
        }

        _taken += count;
        return count == 0 ? null : _output.Take(count);
    }

    public void Dispose()
    {
        _triples.Dispose();
        _output.Dispose();
    }
}
