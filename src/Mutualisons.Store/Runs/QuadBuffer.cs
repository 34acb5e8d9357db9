namespace Mutualisons.Store.Runs;

/// <summary>Quads and tombstones in the order in which they came.</summary>
internal sealed class QuadBuffer
{
    private const int InitialCapacity = 16;

    private ulong[] _subjects = [];
    private ulong[] _predicates = [];
    private ulong[] _objects = [];
    private ulong[] _graphs = [];
    private ulong[] _tombstones = [];
    private bool _hasTombstones;

    public int Count { get; private set; }

    /// <summary>The graphs of the rows from one on.</summary>
    public ReadOnlySpan<ulong> GraphsFrom(int row) => _graphs.AsSpan(row, Count - row);

    public void Add(ulong subject, ulong predicate, ulong @object, ulong graph, bool tombstone)
    {
        if (Count == _subjects.Length)
        {
            Grow(Math.Max(InitialCapacity, Count * 2));
        }

        _subjects[Count] = subject;
        _predicates[Count] = predicate;
        _objects[Count] = @object;
        _graphs[Count] = graph;
        if (tombstone)
        {
            _tombstones[Count >> 6] |= 1UL << Count;
            _hasTombstones = true;
        }

        Count++;
    }

    /// <summary>The content as columns S, P, O, G; the buffer is empty afterwards.</summary>
    public SortedQuads Take()
    {
        var taken = new SortedQuads(_subjects, _predicates, _objects, _graphs, Count, _hasTombstones ? _tombstones : null);
        Clear();
        return taken;
    }

    public void Clear()
    {
        _subjects = _predicates = _objects = _graphs = _tombstones = [];
        _hasTombstones = false;
        Count = 0;
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref _subjects, capacity);
        Array.Resize(ref _predicates, capacity);
        Array.Resize(ref _objects, capacity);
        Array.Resize(ref _graphs, capacity);
        Array.Resize(ref _tombstones, (capacity + 63) / 64);
    }
}
