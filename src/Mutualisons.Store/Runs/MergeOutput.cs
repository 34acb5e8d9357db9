namespace Mutualisons.Store.Runs;

/// <summary>Columns under construction, filled by copying ranges of rows; those that another order has already are taken from there.</summary>
internal sealed class MergeOutput
{
    private readonly ulong[]?[] _found;
    private readonly ulong[][] _columns;
    private readonly ulong[]? _tombstones;
    private bool _hasTombstones;
    private int _count;

    public MergeOutput(int capacity, bool tombstones, ulong[]?[] found)
    {
        _found = found;
        _columns = [.. found.Select(column => column is null ? new ulong[capacity] : [])];
        _tombstones = tombstones ? new ulong[(capacity + 63) / 64] : null;
    }

    public void Append(SortedQuads source, int low, int high)
    {
        var length = high - low;
        for (var column = 0; column < _columns.Length; column++)
        {
            if (_found[column] is null)
            {
                Array.Copy(source.Column(column), low, _columns[column], _count, length);
            }
        }

        if (source.Tombstones is not null)
        {
            AppendTombstones(source, low, length);
        }

        _count += length;
    }

    public SortedQuads Complete() => new(Column(0), Column(1), Column(2), Column(3), _count, _hasTombstones ? _tombstones : null);

    private ulong[] Column(int column) => _found[column] ?? _columns[column];

    private void AppendTombstones(SortedQuads source, int low, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (source.IsTombstone(low + i))
            {
                _tombstones![(_count + i) >> 6] |= 1UL << (_count + i);
                _hasTombstones = true;
            }
        }
    }
}
