using System.Diagnostics;
using Mutualisons.Store.Runs;

namespace Mutualisons.Store;

/// <summary>Reads the rows of one pattern in one order, through one set of graphs; made by <see cref="StoreSnapshot.Scan"/>. Not thread-safe.</summary>
/// <remarks>Cheap to make and to <see cref="Reset"/>; it holds nothing that needs disposing.</remarks>
public sealed partial class QuadCursor
{
    private readonly StoreSnapshot _snapshot;
    private readonly RunSet _runs;
    private readonly QuadOrder _order;
    private readonly GraphBitmap _graphs;
    private readonly bool _distinct;
    private readonly bool _graphFirst;
    private readonly int[] _positions;
    private readonly int[] _ends;
    private ulong _onlyGraph;
    private ulong _lastGraph;
    private bool _lastGraphVisible;
    private bool _hasLast;
    private ulong _last0;
    private ulong _last1;
    private ulong _last2;

    internal QuadCursor(StoreSnapshot snapshot, RunSet runs, QuadOrder order, in QuadPattern pattern, GraphBitmap graphs, ScanMode mode)
    {
        _snapshot = snapshot;
        _runs = runs;
        _order = order;
        _graphs = graphs;
        _distinct = mode == ScanMode.DistinctTriples;
        _graphFirst = order >= QuadOrder.Gspo;
        _positions = new int[runs.Count];
        _ends = new int[runs.Count];
        Reset(pattern);
    }

    /// <summary>The order of the rows.</summary>
    public QuadOrder Order => _order;

    /// <summary>Starts again with another pattern in the same order, graphs and mode.</summary>
    /// <exception cref="ArgumentException">Distinct triples are asked of a graph-first order without a bound graph.</exception>
    public void Reset(in QuadPattern pattern)
    {
        var columns = QuadOrders.Columns(_order);
        var bound = QuadOrders.BoundPrefix(_order, pattern);
        if (_distinct && _graphFirst && pattern.Graph.IsUnbound)
        {
            throw new ArgumentException("A graph-first order has a triple once for each graph: bind the graph, or scan a triple order.", nameof(pattern));
        }

        _onlyGraph = pattern.Graph.Value;
        Debug.Assert(
            bound == pattern.BoundCount || bound == pattern.BoundCount - (_onlyGraph == 0 ? 0 : 1),
            "The bound positions, the graph aside, have to be the order's prefix.");
        var visible = _onlyGraph == 0 || _graphs.ContainsValue(_onlyGraph);
        for (var i = 0; i < _positions.Length; i++)
        {
            var quads = _runs[i][_order];
            var (low, high) = (0, visible ? quads.Count : 0);
            for (var column = 0; column < bound && low < high; column++)
            {
                quads.Narrow(column, pattern[columns[column]].Value, ref low, ref high);
            }

            _positions[i] = low;
            _ends[i] = high;
        }

        _lastGraph = 0;
        _hasLast = false;
    }

    /// <summary>Skips forward to the first row that is not before these values of the order's first three columns; never goes back.</summary>
    /// <returns>False when nothing is left. True may still be followed by an empty <see cref="Next"/>, when all that is left is hidden or deleted.</returns>
    public bool SeekTo(ulong first, ulong second = 0, ulong third = 0)
    {
        var left = false;
        for (var i = 0; i < _positions.Length; i++)
        {
            if (_positions[i] < _ends[i])
            {
                _positions[i] = _runs[i][_order].Seek(_positions[i], _ends[i], first, second, third);
                left |= _positions[i] < _ends[i];
            }
        }

        return left;
    }

    /// <summary>Fills the columns, in the order's column order, with the next rows' ids; returns how many rows, 0 at the end.</summary>
    /// <param name="first">The heaviest column; an empty span means that it is not wanted, here and for the others.</param>
    /// <param name="second">The second column.</param>
    /// <param name="third">The third column.</param>
    /// <param name="fourth">The fourth column: in a triple order the graph, which distinct triples do not have.</param>
    /// <param name="max">How many rows to fill at most.</param>
    public int Next(Span<ulong> first, Span<ulong> second, Span<ulong> third, Span<ulong> fourth, int max)
    {
        Debug.Assert(!_distinct || _graphFirst || fourth.IsEmpty, "The merge of several graphs has no graph column.");
        _snapshot.ThrowIfEnded();
        var rows = new RowBlock(first, second, third, fourth, max);
        while (rows.Count < max && TakeRange(out var quads, out var low, out var high))
        {
            var taken = Emit(quads, low, high, ref rows);
            _positions[_current] = low + taken;
        }

        return rows.Count;
    }
}
