namespace Mutualisons.Query.Execution;

/// <summary>A block of rows, one array of raw ids a column, with an optional selection of rows; 0 is an unbound cell.</summary>
/// <remarks>Belongs to the cursor that returned it and holds until that cursor is asked again, so operators pass columns on without copying.</remarks>
internal sealed class Batch(int columnCount)
{
    /// <summary>No batch has more rows than this.</summary>
    public const int Capacity = 2048;

    public ulong[][] Columns { get; } = new ulong[columnCount][];

    /// <summary>The rows that count, in order; null when all of the first <see cref="Count"/> do.</summary>
    public int[]? Selection { get; private set; }

    /// <summary>How many rows count.</summary>
    public int Count { get; private set; }

    /// <summary>The physical row of the i-th row that counts.</summary>
    public int Row(int index) => Selection is { } selection ? selection[index] : index;

    public ulong this[int index, int column] => Columns[column][Row(index)];

    public void SetRows(int count, int[]? selection = null)
    {
        Count = count;
        Selection = selection;
    }

    /// <summary>Copies the rows of a column that count, without gaps.</summary>
    public void Gather(int column, Span<ulong> target)
    {
        var source = Columns[column];
        if (Selection is not { } selection)
        {
            source.AsSpan(0, Count).CopyTo(target);
            return;
        }

        for (var i = 0; i < Count; i++)
        {
            target[i] = source[selection[i]];
        }
    }
}
