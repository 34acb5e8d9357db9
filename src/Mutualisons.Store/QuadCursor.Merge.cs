using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <content>Merging the runs: ranges that come from one run alone are handled whole, and only ties are looked at row by row.</content>
public sealed partial class QuadCursor
{
    private int _current;

    /// <summary>Finds the next rows that stand in one run only and decides ties on the way: the newest run that has a quad wins.</summary>
    private bool TakeRange(out SortedQuads quads, out int low, out int high)
    {
        while (FindLeast(out var least, out var next, out var tied))
        {
            quads = _runs[least][_order];
            low = _positions[least];
            _current = least;
            if (!tied)
            {
                high = next < 0 ? _ends[least] : quads.SeekRow(low, _ends[least], _runs[next][_order], _positions[next]);
                return true;
            }

            SkipOlder(least);
            high = low + 1;
            if (!quads.IsTombstone(low))
            {
                return true;
            }

            _positions[least]++;
        }

        (quads, low, high) = (SortedQuads.Empty, 0, 0);
        return false;
    }

    /// <summary>The newest run that has the least row, whether an older one has it too, and otherwise the run that comes next.</summary>
    private bool FindLeast(out int least, out int next, out bool tied)
    {
        least = next = -1;
        tied = false;
        for (var i = _positions.Length - 1; i >= 0; i--)
        {
            if (_positions[i] >= _ends[i])
            {
                continue;
            }

            var order = least < 0 ? -1 : Compare(i, least);
            if (order < 0)
            {
                (next, least, tied) = (least, i, false);
            }
            else if (order == 0)
            {
                tied = true;
            }
            else if (next < 0 || Compare(i, next) < 0)
            {
                next = i;
            }
        }

        return least >= 0;
    }

    private int Compare(int left, int right) => _runs[left][_order].CompareRow(_positions[left], _runs[right][_order], _positions[right]);

    private void SkipOlder(int newest)
    {
        for (var i = newest - 1; i >= 0; i--)
        {
            if (_positions[i] < _ends[i] && Compare(i, newest) == 0)
            {
                _positions[i]++;
            }
        }
    }

    /// <summary>Hands on what is visible of a range, and returns how many of its rows are done with.</summary>
    private int Emit(SortedQuads quads, int low, int high, ref RowBlock rows)
    {
        var run = _runs[_current];
        var filtered = _onlyGraph == 0 ? !_graphs.CoversAll : !_graphFirst;
        var merged = _distinct && !_graphFirst;
        if (filtered || quads.Tombstones is not null)
        {
            return EmitRows(quads, low, high, filtered, merged, ref rows);
        }

        if (merged)
        {
            return EmitMerged(quads, low, high, run.HasSharedTriples, ref rows);
        }

        var length = Math.Min(high - low, rows.Room);
        rows.Append(quads, low, length);
        return length;
    }

    /// <summary>Copies the stretches between rows that repeat the triple before them in another graph.</summary>
    private int EmitMerged(SortedQuads quads, int low, int high, bool hasShared, ref RowBlock rows)
    {
        var row = _hasLast && IsLast(quads, low) ? quads.SkipSame(low + 1, high) : low;
        while (row < high && rows.Room > 0)
        {
            var end = Math.Min(high, row + rows.Room);
            var stretch = hasShared ? quads.CountDifferent(row, end) : end - row;
            rows.Append(quads, row, stretch);
            row += stretch;
            Remember(quads, row - 1);
            row = hasShared ? quads.SkipSame(row, high) : row;
        }

        return row - low;
    }

    private int EmitRows(SortedQuads quads, int low, int high, bool filtered, bool merged, ref RowBlock rows)
    {
        var row = low;
        for (; row < high && rows.Room > 0; row++)
        {
            if (quads.IsTombstone(row) || (filtered && !IsVisible(quads, row)) || (merged && _hasLast && IsLast(quads, row)))
            {
                continue;
            }

            rows.AppendRow(quads, row);
            if (merged)
            {
                Remember(quads, row);
            }
        }

        return row - low;
    }

    private bool IsVisible(SortedQuads quads, int row)
    {
        var graph = _graphFirst ? quads.First[row] : quads.Fourth[row];
        if (graph != _lastGraph)
        {
            _lastGraph = graph;
            _lastGraphVisible = (_onlyGraph == 0 || graph == _onlyGraph) && _graphs.ContainsValue(graph);
        }

        return _lastGraphVisible;
    }

    private bool IsLast(SortedQuads quads, int row) => quads.Third[row] == _last2 && quads.Second[row] == _last1 && quads.First[row] == _last0;

    private void Remember(SortedQuads quads, int row)
    {
        _hasLast = true;
        _last0 = quads.First[row];
        _last1 = quads.Second[row];
        _last2 = quads.Third[row];
    }
}
