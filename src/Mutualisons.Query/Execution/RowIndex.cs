namespace Mutualisons.Query.Execution;

/// <summary>A hash index over some columns of a row table, for rows that bind all of them; the other rows are listed apart.</summary>
internal sealed class RowIndex : IDisposable
{
    private readonly QueryExecution _execution;
    private readonly RowTable _table;
    private readonly int[] _keys;
    private readonly int[] _heads;
    private readonly int[] _next;
    private readonly int _shift;
    private long _charged;

    public RowIndex(QueryExecution execution, RowTable table, int[] keys)
    {
        _execution = execution;
        _table = table;
        _keys = keys;
        var bits = Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)table.Count));
        _shift = 64 - bits;
        _charged = ((1L << bits) + table.Count) * sizeof(int);
        execution.Budget.Charge(_charged);
        _heads = new int[1 << bits];
        _next = new int[table.Count];
        try
        {
            Build();
        }
        catch
        {
            // Over time or budget: nobody has this index to dispose of it.
            Dispose();
            throw;
        }
    }

    /// <summary>The rows that leave a key unbound.</summary>
    public List<int> Partial { get; } = [];

    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E37_79B9_7F4A_7C15;
        return hash ^ (hash >> 32);
    }

    /// <summary>The first row in the bucket of these key values, or -1; go on with <see cref="Following"/> and test with <see cref="Matches"/>.</summary>
    public int First(ulong[][] columns, int[] keys, int row)
    {
        ulong hash = 0;
        foreach (var key in keys)
        {
            hash = Mix(hash, columns[key][row]);
        }

        return _heads[(hash * 0x9E37_79B9_7F4A_7C15) >> _shift] - 1;
    }

    public int Following(int row) => _next[row] - 1;

    public bool Matches(int tableRow, ulong[][] columns, int[] keys, int row)
    {
        for (var k = 0; k < keys.Length; k++)
        {
            if (_table.Columns[_keys[k]][tableRow] != columns[keys[k]][row])
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        _execution.Budget.Release(_charged);
        _charged = 0;
    }

    private void AddPartial(int row)
    {
        if (Partial.Count == Partial.Capacity)
        {
            var bytes = Math.Max(4, Partial.Capacity) * (long)sizeof(int);
            _execution.Budget.Charge(bytes);
            _charged += bytes;
        }

        Partial.Add(row);
    }

    private void Build()
    {
        for (var row = _table.Count - 1; row >= 0; row--)
        {
            _execution.Clock.Tick();
            ulong hash = 0;
            var bound = true;
            foreach (var key in _keys)
            {
                var value = _table.Columns[key][row];
                bound &= value != 0;
                hash = Mix(hash, value);
            }

            if (!bound)
            {
                AddPartial(row);
                continue;
            }

            ref var head = ref _heads[(hash * 0x9E37_79B9_7F4A_7C15) >> _shift];
            _next[row] = head;
            head = row + 1;
        }
    }
}
