namespace Mutualisons.Store.Runs;

/// <summary>Columns under construction, filled by copying ranges of rows.</summary>
internal sealed class MergeOutput(int capacity, bool tombstones)
{
    private readonly ulong[] _first = new ulong[capacity];
    private readonly ulong[] _second = new ulong[capacity];
    private readonly ulong[] _third = new ulong[capacity];
    private readonly ulong[] _fourth = new ulong[capacity];
    private readonly ulong[]? _tombstones = tombstones ? new ulong[(capacity + 63) / 64] : null;
    private bool _hasTombstones;
    private int _count;

    public void Append(SortedQuads source, int low, int high)
    {
        var length = high - low;
        Array.Copy(source.First, low, _first, _count, length);
        Array.Copy(source.Second, low, _second, _count, length);
        Array.Copy(source.Third, low, _third, _count, length);
        Array.Copy(source.Fourth, low, _fourth, _count, length);
        if (source.Tombstones is not null)
        {
            AppendTombstones(source, low, length);
        }

        _count += length;
    }

    public SortedQuads Complete() => new(_first, _second, _third, _fourth, _count, _hasTombstones ? _tombstones : null);

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
