using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>Finds the rows of an index that start with a key; keys that ascend are found by galloping forward.</summary>
internal sealed class IndexProbe : IDisposable
{
    private const int FirstRows = 16;
    private const int DenseShare = 8;

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
    private int _hits;
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

    /// <summary>The columns, in the order's column order, that <see cref="Find"/> speaks of.</summary>
    public ulong[][] Columns { get; private set; } = [];

    /// <summary>Finds the rows whose columns behind the constants start with <paramref name="key"/>: a range of <see cref="Columns"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="overflow">Takes the rows when they do not lie together in what was read.</param>
    public (int Start, int Count) Find(ReadOnlySpan<ulong> key, RowTable overflow)
    {
        Position(key);
        var depth = _constants + key.Length;
        if (_start == _end && !Read())
        {
            return (0, 0);
        }

        while (Compare(_start, depth) < 0)
        {
            _start++;
            if (_start == _end && !Read())
            {
                return (0, 0);
            }
        }

        var first = _start;
        while (_start < _end && Compare(_start, depth) == 0)
        {
            _start++;
        }

        _hits += _start > first ? 1 : 0;
        if (_start < _end && _repeats.Length == 0)
        {
            Columns = _window;
            return (first, _start - first);
        }

        overflow.Clear();
        Append(first, overflow);
        while (_start == _end && Read())
        {
            while (_start < _end && Compare(_start, depth) == 0)
            {
                _start++;
            }

            Append(0, overflow);
        }

        Columns = overflow.Columns;
        return (0, overflow.Count);
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
            Skip(depth);
        }
    }

    /// <summary>Where most of what is read is wanted, reading on is cheaper than looking.</summary>
    private void Skip(int depth)
    {
        if (_hits * DenseShare < _end || _end == 0)
        {
            _fill = FirstRows;
        }
        else if (!Read() || Compare(_end - 1, depth) >= 0)
        {
            return;
        }

        _start = _end = 0;
        if (_key.AsSpan(0, 3).IndexOfAnyExcept(0UL) >= 0)
        {
            _cursor.SeekTo(_key[0], _key[1], _key[2]);
        }
    }

    /// <summary>Copies the rows from one on to where the window stands.</summary>
    private void Append(int from, RowTable overflow)
    {
        for (var row = from; row < _start; row++)
        {
            if (Agrees(row))
            {
                var target = overflow.AppendRow();
                for (var c = 0; c < 4; c++)
                {
                    overflow.Columns[c][target] = _window[c][row];
                }
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
        _hits = 0;
        _start = 0;
        _end = _cursor.Next(_window[0], _window[1], _window[2], _hasGraph ? _window[3] : default, _fill);
        _fill = Math.Min(_fill * 2, Batch.Capacity);
        _execution.Profile?.NoteRead(_end);
        return _end > 0;
    }

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
