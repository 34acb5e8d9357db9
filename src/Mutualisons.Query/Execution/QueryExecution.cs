using System.Buffers;
using Mutualisons.Query.Expressions;
using Mutualisons.Query.Operators;
using Mutualisons.Query.Optimization;
using Mutualisons.Query.Services;
using Mutualisons.Query.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Execution;

/// <summary>One run of one query: its snapshot and view, limits, overlay and clock. Used by one thread, except that the consumer resolves terms and returns batches.</summary>
internal sealed class QueryExecution : IDisposable
{
    private const int LongestPooled = 1 << 14;

    private readonly Dictionary<BatchSource, Cursor> _sources = [];

    public QueryExecution(StoreSnapshot snapshot, DatasetView view, QueryOptions options, WorkClock clock, Iri? baseIri, DateTimeOffset now, EngineMemory? memory = null)
    {
        Snapshot = snapshot;
        Options = options;
        Clock = clock;
        BaseIri = baseIri;
        Now = now;
        Budget = new MemoryBudget(options.MemoryBudget, memory);
        Terms = new TermSpace(snapshot, Budget);
        Evaluation = new Evaluation(this);
        Searches = new LiteralSearches(this);
        Services = new ServiceCalls(this);
        DefaultGraphs = GraphSets.ToBitmap(view.Default, snapshot);
        NamedGraphs = GraphSets.ToBitmap(view.Named, snapshot, namedOnly: true);
    }

    public StoreSnapshot Snapshot { get; }

    public QueryOptions Options { get; }

    public WorkClock Clock { get; }

    public Iri? BaseIri { get; }

    /// <summary>The rewrites that its patterns go through.</summary>
    public IReadOnlyList<IAlgebraPass> Passes { get; init; } = AlgebraPasses.All;

    /// <summary>What NOW() says, throughout.</summary>
    public DateTimeOffset Now { get; }

    public MemoryBudget Budget { get; }

    /// <summary>Measures the plan; null when nobody asked.</summary>
    public QueryProfile? Profile
    {
        get;
        init
        {
            field = value;
            Budget.Profile = value;
        }
    }

    public TermSpace Terms { get; }

    public Evaluation Evaluation { get; }

    /// <summary>The text searches of its plan.</summary>
    public LiteralSearches Searches { get; }

    /// <summary>What other endpoints have answered.</summary>
    public ServiceCalls Services { get; }

    /// <summary>The graphs whose merge is the default graph.</summary>
    public GraphBitmap DefaultGraphs { get; }

    /// <summary>The graphs that GRAPH reaches.</summary>
    public GraphBitmap NamedGraphs { get; }

    /// <summary>An array of at least that many ids, charged to the budget; give it back with <see cref="Return"/>.</summary>
    /// <remarks>
    /// Pooled: batches of 16 KB a column would otherwise be most of what a short query allocates. Long arrays are not: the pool keeps one of each size
    /// for every thread that has had one, and a server under load grew by a gigabyte.
    /// </remarks>
    public ulong[] Rent(int minimumLength)
    {
        Budget.Charge(minimumLength * (long)sizeof(ulong));
        var array = minimumLength > LongestPooled ? GC.AllocateUninitializedArray<ulong>(minimumLength) : ArrayPool<ulong>.Shared.Rent(minimumLength);
        Budget.Release((minimumLength - array.Length) * (long)sizeof(ulong));
        return array;
    }

    public void Return(ulong[] array)
    {
        if (array.Length > 0)
        {
            Budget.Release(array.Length * (long)sizeof(ulong));
            if (array.Length <= LongestPooled)
            {
                ArrayPool<ulong>.Shared.Return(array);
            }
        }
    }

    /// <summary>Makes the state of an inner plan's leaf known before the inner plan is opened.</summary>
    public void GiveSource(BatchSource source, BatchSource.SourceCursor cursor) => _sources[source] = cursor;

    /// <summary>The state that <see cref="GiveSource"/> made known.</summary>
    public Cursor TakeSource(BatchSource source) => _sources.Remove(source, out var cursor)
        ? cursor
        : throw new InvalidOperationException("An inner plan was opened outside of its Apply.");

    public void Dispose()
    {
        Searches.Dispose();
        Evaluation.Dispose();
        Services.Dispose();
        Terms.Dispose();
        Clock.Dispose();
        Budget.Dispose();
    }
}
