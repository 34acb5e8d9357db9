using Mutualisons.Geo;
using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>Ids that a look-up found: sorted, each once, charged to the execution.</summary>
internal sealed class IdList(QueryExecution execution) : IDisposable
{
    private ulong[] _ids = execution.Rent(64);

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Span => _ids.AsSpan(0, Count);

    /// <summary>Replaces what is there by what lies in some boxes.</summary>
    public void Search(StoreSnapshot snapshot, SpatialKeys keys, IReadOnlyList<GeometryBox> boxes)
    {
        Count = 0;
        foreach (var id in boxes.SelectMany(box => snapshot.Search(keys, box)))
        {
            execution.Clock.Tick();
            if (Count == _ids.Length)
            {
                Grow();
            }

            _ids[Count++] = id.Value;
        }

        _ids.AsSpan(0, Count).Sort();
        var distinct = 0;
        for (var i = 0; i < Count; i++)
        {
            if (i == 0 || _ids[i] != _ids[i - 1])
            {
                _ids[distinct++] = _ids[i];
            }
        }

        Count = distinct;
    }

    public void Dispose()
    {
        execution.Return(_ids);
        _ids = [];
    }

    private void Grow()
    {
        var grown = execution.Rent(checked(_ids.Length * 2));
        Span.CopyTo(grown);
        execution.Return(_ids);
        _ids = grown;
    }
}
