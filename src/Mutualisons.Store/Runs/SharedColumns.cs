namespace Mutualisons.Store.Runs;

/// <summary>Lets the nine orders of a run hold once what is alike in several of them, from the moment when they are made; they may be made side by side.</summary>
/// <remarks>
/// What stands in a column depends only on the positions up to it, and not on those with one value only, as the graph often has: so the first column is
/// the same in all orders that begin alike, and with one graph G, S, P, O is S, P, O. For quads of one graph that makes 128 bytes each of 288, for others 248.
/// </remarks>
internal sealed class SharedColumns
{
    private const int SmallCount = 1024;
    private const int ColumnCount = 4;

    private readonly bool _isWorthIt;
    private readonly ulong[]?[] _constants = new ulong[]?[ColumnCount];

    // By the positions up to a column, those with one value left out.
    private readonly Dictionary<int, ulong[]> _known = [];

    /// <summary>For a run whose first order is there.</summary>
    public SharedColumns(SortedQuads spo)
    {
        _isWorthIt = spo.Count >= SmallCount;
        for (var column = 0; _isWorthIt && column < ColumnCount; column++)
        {
            _constants[column] = IsConstant(spo.Column(column).AsSpan(0, spo.Count)) ? spo.Column(column) : null;
        }

        Add(QuadOrder.Spo, spo);
    }

    /// <summary>The columns that an order need not make; null for the others.</summary>
    public ulong[]?[] FindFor(QuadOrder order)
    {
        var found = new ulong[]?[ColumnCount];
        lock (_known)
        {
            for (var column = 0; _isWorthIt && column < ColumnCount; column++)
            {
                found[column] = PathTo(order, column, out var path) ?? _known.GetValueOrDefault(path);
            }
        }

        return found;
    }

    /// <summary>An order is made: the next ones may use its columns.</summary>
    public void Add(QuadOrder order, SortedQuads quads)
    {
        lock (_known)
        {
            for (var column = 0; _isWorthIt && column < ColumnCount; column++)
            {
                if (PathTo(order, column, out var path) is null)
                {
                    _known.TryAdd(path, quads.Column(column));
                }
            }
        }
    }

    public static bool IsConstant(ReadOnlySpan<ulong> values) => values.IsEmpty || values.IndexOfAnyExcept(values[0]) < 0;

    /// <summary>The column itself if it has one value, else the way to it as a number.</summary>
    private ulong[]? PathTo(QuadOrder order, int column, out int path)
    {
        path = 0;
        var positions = QuadOrders.Columns(order);
        for (var i = 0; i <= column; i++)
        {
            var position = (int)positions[i];
            if (_constants[position] is null)
            {
                path = (path * (ColumnCount + 1)) + position + 1;
            }
        }

        return _constants[(int)positions[column]];
    }
}
