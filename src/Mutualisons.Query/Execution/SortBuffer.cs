using System.Runtime.CompilerServices;
using Mutualisons.Query.Expressions;
using Mutualisons.Query.Operators;

namespace Mutualisons.Query.Execution;

/// <summary>Rows with their sort keys; sorting is stable.</summary>
internal sealed class SortBuffer : IDisposable
{
    private readonly QueryExecution _execution;
    private readonly SortColumn[] _conditions;
    private readonly SortKey[][] _keys;
    private readonly RowTable _rows;
    private readonly ulong[] _column;
    private int[] _order = [];
    private long _charged;

    public SortBuffer(QueryExecution execution, int width, SortColumn[] conditions)
    {
        _execution = execution;
        _conditions = conditions;
        _keys = [.. conditions.Select(_ => Array.Empty<SortKey>())];
        _rows = new RowTable(execution, width);
        _column = execution.Rent(Batch.Capacity);
    }

    public int Count => _rows.Count;

    public void Append(Batch batch)
    {
        var start = _rows.Count;
        _rows.Append(batch);
        for (var k = 0; k < _keys.Length; k++)
        {
            EnsureKeys(k);
            batch.Gather(_conditions[k].Column, _column);
            for (var i = 0; i < batch.Count; i++)
            {
                _execution.Evaluation.StartRow();
                _keys[k][start + i] = SortKey.Of(_execution.Evaluation, _column[i]);
            }
        }
    }

    /// <summary>Finds the order of all rows.</summary>
    public void Sort()
    {
        Charge(Math.Max(0, _rows.Count - _order.Length) * (long)sizeof(int));
        _order = new int[_rows.Count];
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        try
        {
            Array.Sort(_order, Compare);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is { } inner)
        {
            // Array.Sort wraps what the comparison throws: the query's own limits.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
        }
    }

    /// <summary>Sorts, and keeps the first rows only, in order.</summary>
    public void Truncate(int count)
    {
        Sort();
        if (_order.Length <= count)
        {
            return;
        }

        var kept = _order.AsSpan(0, count);
        var scratch = new ulong[count];
        foreach (var column in _rows.Columns)
        {
            for (var i = 0; i < count; i++)
            {
                scratch[i] = column[kept[i]];
            }

            scratch.CopyTo(column, 0);
        }

        foreach (var keys in _keys)
        {
            var sorted = new SortKey[count];
            for (var i = 0; i < count; i++)
            {
                sorted[i] = keys[kept[i]];
            }

            sorted.CopyTo(keys, 0);
        }

        _rows.Truncate(count);
        _order = [.. Enumerable.Range(0, count)];
    }

    /// <summary>Whether a row comes before the last of those that <see cref="Truncate"/> kept.</summary>
    public bool IsBeforeLastKept(int kept, Batch batch, int index)
    {
        var last = kept - 1;
        for (var k = 0; k < _conditions.Length; k++)
        {
            _execution.Evaluation.StartRow();
            var key = SortKey.Of(_execution.Evaluation, batch[index, _conditions[k].Column]);
            var order = SortKey.Compare(_execution.Evaluation, key, _keys[k][last]);
            if (order != 0)
            {
                return order < 0 != _conditions[k].IsDescending;
            }
        }

        return false;
    }

    /// <summary>Copies sorted rows from <paramref name="start"/> on; returns how many.</summary>
    public int CopyTo(ulong[][] columns, int start)
    {
        var count = Math.Min(Batch.Capacity, _order.Length - start);
        for (var c = 0; c < columns.Length; c++)
        {
            var source = _rows.Columns[c];
            for (var i = 0; i < count; i++)
            {
                columns[c][i] = source[_order[start + i]];
            }
        }

        return count;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _execution.Return(_column);
        _execution.Budget.Release(_charged);
        _charged = 0;
    }

    private int Compare(int left, int right)
    {
        _execution.Clock.Tick();
        for (var k = 0; k < _keys.Length; k++)
        {
            var order = SortKey.Compare(_execution.Evaluation, _keys[k][left], _keys[k][right]);
            if (order != 0)
            {
                return _conditions[k].IsDescending ? -order : order;
            }
        }

        return left.CompareTo(right);
    }

    private void EnsureKeys(int condition)
    {
        var length = _keys[condition].Length;
        if (length < _rows.Count)
        {
            var grown = Math.Max(_rows.Count, length * 2);
            Charge((grown - length) * (long)Unsafe.SizeOf<SortKey>());
            Array.Resize(ref _keys[condition], grown);
        }
    }

    private void Charge(long bytes)
    {
        _execution.Budget.Charge(bytes);
        _charged += bytes;
    }
}
