using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Spatial;
using Mutualisons.Store.Terms;
using Mutualisons.Store.Text;

namespace Mutualisons.Store;

/// <summary>The store as it was after one commit, held by a lease until it is disposed; readers never block and are never blocked.</summary>
/// <remarks>Thread-safe, except that it may only be disposed when nobody uses it any more.</remarks>
public sealed partial class StoreSnapshot : IDisposable
{
    private readonly StoreState _state;
    private readonly TermTable _terms;
    private readonly TextUpkeep? _text;
    private readonly SnapshotLease _lease;
    private readonly Func<SpatialCatalog> _spatial;

    internal StoreSnapshot(StoreState state, TermTable terms, TextUpkeep? text, SnapshotLease lease, Func<SpatialCatalog> spatial)
    {
        _spatial = spatial;
        _state = state;
        _terms = terms;
        _text = text;
        _lease = lease;
        AllGraphs = state.Graphs.AllGraphs();
    }

    /// <summary>The number of the last commit in it; 0 for an empty store.</summary>
    public long Commit => _state.Commit;

    /// <summary>When that commit was made.</summary>
    public DateTimeOffset Time => _state.Time;

    /// <summary>How many quads it has.</summary>
    public long QuadCount => _state.Graphs.QuadCount;

    /// <summary>All its graphs: only for callers who may see the whole dataset.</summary>
    public GraphBitmap AllGraphs { get; }

    /// <summary>The graphs that have quads, by id.</summary>
    public IReadOnlyList<StoreGraph> Graphs => _state.Graphs;

    /// <summary>The bitmap of these graphs; those without quads are left out.</summary>
    public GraphBitmap CreateBitmap(IEnumerable<TermId> graphs) => _state.Graphs.Bitmap(graphs);

    /// <summary>The id of a term: inline, or its dictionary entry, or for a blank node's stable label that node; <c>default</c> if it is absent here.</summary>
    public TermId Find(in TermView term) => _terms.Find(term, _state.DictionaryLength, _state.BlankNodeCount);

    /// <summary>The term of any id that is not query-local, as spans of the store or of <paramref name="buffer"/>; the default graph resolves to no term.</summary>
    /// <remarks>A blank node has a stable label, <c>b</c> and its number, valid beyond the snapshot. The buffer is not reset, so several views can share it.</remarks>
    /// <exception cref="ArgumentException">The id does not belong to this snapshot.</exception>
    public TermView Resolve(TermId id, ArrayBufferWriter<byte> buffer)
    {
        if (id.Kind is TermIdKind.Unbound or TermIdKind.DefaultGraph)
        {
            return default;
        }

        CheckKnown(id);
        return _terms.Resolve(id, buffer);
    }

    /// <summary>Reads the quads of a pattern through a set of graphs. There is no scan without one.</summary>
    /// <param name="order">An order that has the bound positions as its prefix; a bound graph may also be left out of it and is then filtered.</param>
    /// <param name="pattern">What is bound.</param>
    /// <param name="graphs">What may be seen: a bitmap of this snapshot.</param>
    /// <param name="mode">Quads, or the triples of the graphs' merge.</param>
    /// <exception cref="ArgumentException">The bitmap is another snapshot's.</exception>
    public QuadCursor Scan(QuadOrder order, in QuadPattern pattern, GraphBitmap graphs, ScanMode mode)
    {
        CheckBitmap(graphs);
        _lease.ThrowIfEnded();
        return new QuadCursor(this, _state.Runs, order, pattern, graphs, mode);
    }

    /// <inheritdoc/>
    public void Dispose() => _lease.Release();

    internal void ThrowIfEnded() => _lease.ThrowIfEnded();

    private void CheckBitmap(GraphBitmap graphs)
    {
        if (!ReferenceEquals(graphs.Table, _state.Graphs))
        {
            throw new ArgumentException("The bitmap was made for another snapshot: views are computed from the snapshot that they are used with.", nameof(graphs));
        }
    }
}
