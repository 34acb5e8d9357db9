namespace Mutualisons.Query.Execution;

/// <summary>Different rows, numbered in order of appearance: what DISTINCT, GROUP BY and the sets of paths are made of.</summary>
internal sealed class RowSet : IDisposable
{
    private const int FirstSlots = 256;

    private readonly QueryExecution _execution;
    private readonly int _width;
    private int[] _slots;
    private long _charged;

    public RowSet(QueryExecution execution, int width)
    {
        _execution = execution;
        _width = width;
        Rows = new RowTable(execution, width, FirstSlots);
        Charge(FirstSlots);
        _slots = new int[FirstSlots];
    }

    /// <summary>The rows by number.</summary>
    public RowTable Rows { get; }

    public int Count => Rows.Count;

    /// <summary>Gives the number of a row; true when it is new.</summary>
    public bool GetOrAdd(ulong[][] columns, int row, out int number)
    {
        if ((Rows.Count + 1) * 2L > _slots.Length)
        {
            Grow();
        }

        ulong hash = 0;
        for (var c = 0; c < _width; c++)
        {
            hash = RowIndex.Mix(hash, columns[c][row]);
        }

        ref var slot = ref FindSlot(hash, columns, row);
        if (slot != 0)
        {
            number = slot - 1;
            return false;
        }

        number = Rows.AppendRow();
        for (var c = 0; c < _width; c++)
        {
            Rows.Columns[c][number] = columns[c][row];
        }

        slot = number + 1;
        return true;
    }

    public void Dispose()
    {
        Rows.Dispose();
        _execution.Budget.Release(_charged);
        _charged = 0;
    }

    private static int Start(ulong hash, int length) => (int)((hash * 0x9E37_79B9_7F4A_7C15) >> 32) & (length - 1);

    private ref int FindSlot(ulong hash, ulong[][] columns, int row)
    {
        var position = Start(hash, _slots.Length);
        while (_slots[position] != 0 && !Matches(_slots[position] - 1, columns, row))
        {
            position = (position + 1) & (_slots.Length - 1);
        }

        return ref _slots[position];
    }

    private bool Matches(int number, ulong[][] columns, int row)
    {
        for (var c = 0; c < _width; c++)
        {
            if (Rows.Columns[c][number] != columns[c][row])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        var length = checked(_slots.Length * 2);
        Charge(length - _slots.Length);
        _slots = new int[length];
        for (var number = 0; number < Rows.Count; number++)
        {
            _execution.Clock.Tick();
            ulong hash = 0;
            for (var c = 0; c < _width; c++)
            {
                hash = RowIndex.Mix(hash, Rows.Columns[c][number]);
            }

            var position = Start(hash, length);
            while (_slots[position] != 0)
            {
                position = (position + 1) & (length - 1);
            }

            _slots[position] = number + 1;
        }
    }

    private void Charge(int slots)
    {
        _execution.Budget.Charge(slots * (long)sizeof(int));
        _charged += slots * (long)sizeof(int);
    }
}
