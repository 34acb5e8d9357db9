namespace Mutualisons.Store.Runs;

/// <summary>The columns that a caller wants filled, and how far they are.</summary>
internal ref struct RowBlock(Span<ulong> first, Span<ulong> second, Span<ulong> third, Span<ulong> fourth, int max)
{
    private readonly Span<ulong> _first = first;
    private readonly Span<ulong> _second = second;
    private readonly Span<ulong> _third = third;
    private readonly Span<ulong> _fourth = fourth;

    public int Count { get; private set; }

    public readonly int Room => max - Count;

    /// <summary>Copies whole ranges: the fast path.</summary>
    public void Append(SortedQuads quads, int low, int length)
    {
        Copy(quads.First, low, length, _first);
        Copy(quads.Second, low, length, _second);
        Copy(quads.Third, low, length, _third);
        Copy(quads.Fourth, low, length, _fourth);
        Count += length;
    }

    public void AppendRow(SortedQuads quads, int row)
    {
        if (!_first.IsEmpty)
        {
            _first[Count] = quads.First[row];
        }

        if (!_second.IsEmpty)
        {
            _second[Count] = quads.Second[row];
        }

        if (!_third.IsEmpty)
        {
            _third[Count] = quads.Third[row];
        }

        if (!_fourth.IsEmpty)
        {
            _fourth[Count] = quads.Fourth[row];
        }

        Count++;
    }

    private readonly void Copy(ulong[] source, int low, int length, Span<ulong> target)
    {
        if (!target.IsEmpty)
        {
            source.AsSpan(low, length).CopyTo(target[Count..]);
        }
    }
}
