using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>Finds the rows of an index that start with a key; keys that ascend are found by galloping forward.</summary>
internal sealed class IndexProbe : IDisposable
{
    private const int FirstRows = 16;

    private readonly QueryExecution _execution;
    private readonly ScanPattern _pattern;
    private readonly QuadCursor _cursor;
    private readonly int _constants;
    private readonly (int First, int Second)[] _repeats;
    private readonly ulong[][] _window = new ulong[4][];
    private readonly ulong[] _key = new ulong[4];
    private readonly bool _hasGraph;
    private int _start;
    private int _end;
    private int _fill = FirstRows;
    private bool _isPositioned;

    public IndexProbe(QueryExecution execution, QuadOrder order, ScanPattern pattern, int constants, (int First, int Second)[] repeats)
    {
        _execution = execution;
        _pattern = pattern;
        _constants = constants;
        _repeats = repeats;
        _hasGraph = pattern.Mode == ScanMode.Quads;
        _cursor = execution.Snapshot.Scan(order, pattern.Constants, pattern.Graphs(execution), pattern.Mode);
        for (var i = 0; i < 4; i++)
        {
            _window[i] = execution.Rent(Batch.Capacity);
        }

        var columns = QuadOrders.Columns(order);
        for (var i = 0; i < constants; i++)
        {
            _key[i] = pattern.Constants[columns[i]].Value;
        }
    }

    /// <summary>Appends the rows whose columns behind the constants start with <paramref name="key"/>; columns of <paramref name="matches"/> are the order's.</summary>
    public void Find(ReadOnlySpan<ulong> key, RowTable matches)
    {
        Position(key);
        var depth = _constants + key.Length;
        while (true)
        {
            for (; _start < _end; _start++)
            {
                if (!StartsWithKey(_start, depth))
                {
                    return;
                }

                if (Agrees(_start))
                {
                    var row = matches.AppendRow();
                    for (var c = 0; c < 4; c++)
                    {
                        matches.Columns[c][row] = _window[c][_start];
                    }
                }
            }

            if (!Read())
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        for (var i = 0; i < 4; i++)
        {
            _execution.Return(_window[i]);
            _window[i] = [];
        }
    }

    private void Position(ReadOnlySpan<ulong> key)
    {
        var backward = !_isPositioned || IsBefore(key);
        key.CopyTo(_key.AsSpan(_constants));
        _key.AsSpan(_constants + key.Length).Clear();
        if (backward)
        {
            if (_isPositioned)
            {
                _cursor.Reset(_pattern.Constants);
            }

            _isPositioned = true;
            _start = _end = 0;
        }

        var depth = _constants + key.Length;
        while (_start < _end && Compare(_start, depth) < 0)
        {
            _start++;
        }

        if (_start == _end)
        {
            _fill = FirstRows;
            if (_key.AsSpan(0, 3).IndexOfAnyExcept(0UL) >= 0)
            {
                _cursor.SeekTo(_key[0], _key[1], _key[2]);
            }
        }
    }

    /// <summary>True when the new key lies before the last one.</summary>
    private bool IsBefore(ReadOnlySpan<ulong> key)
    {
        for (var k = 0; k < key.Length; k++)
        {
            var order = key[k].CompareTo(_key[_constants + k]);
            if (order != 0)
            {
                return order < 0;
            }
        }

        return true;
    }

    private bool Read()
    {
        _execution.Clock.Tick();
        _start = 0;
        _end = _cursor.Next(_window[0], _window[1], _window[2], _hasGraph ? _window[3] : default, _fill);
        _fill = Math.Min(_fill * 2, Batch.Capacity);
        return _end > 0;
    }

    private bool StartsWithKey(int row, int depth) => Compare(row, depth) == 0;

    private int Compare(int row, int depth)
    {
        for (var c = _constants; c < depth; c++)
        {
            var order = _window[c][row].CompareTo(_key[c]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private bool Agrees(int row)
    {
        foreach (var (first, second) in _repeats)
        {
            if (_window[first][row] != _window[second][row])
            {
                return false;
            }
        }

        return true;
    }
}
