using Mutualisons.Query.Execution;
using Mutualisons.Store;
using QuadPattern = Mutualisons.Store.QuadPattern;

namespace Mutualisons.Query.Operators;

/// <summary>Looks up single statements of the active graph, through the execution's view.</summary>
internal sealed class TripleLookUp(QueryExecution execution, PatternSlot graph)
{
    private const int Rows = 64;

    private readonly ulong[] _found = new ulong[Rows];
    private QuadCursor? _subjects;
    private QuadCursor? _objects;

    /// <summary>The subjects of statements with that predicate and object.</summary>
    public IEnumerable<ulong> Subjects(ulong predicate, ulong @object) =>
        CanBeStored(predicate) && CanBeStored(@object) ? Read(ref _subjects, QuadOrder.Pos, new(default, TermId.FromValue(predicate), TermId.FromValue(@object), graph.Constant)) : [];

    /// <summary>The objects of statements with that subject and predicate.</summary>
    public IEnumerable<ulong> Objects(ulong subject, ulong predicate) =>
        CanBeStored(subject) && CanBeStored(predicate) ? Read(ref _objects, QuadOrder.Spo, new(TermId.FromValue(subject), TermId.FromValue(predicate), default, graph.Constant)) : [];

    private static bool CanBeStored(ulong id) => TermId.FromValue(id).Kind != TermIdKind.QueryLocal;

    private List<ulong> Read(ref QuadCursor? cursor, QuadOrder order, in QuadPattern pattern)
    {
        if (cursor is null)
        {
            // Of one named graph no triple comes twice.
            var mode = graph.IsFree ? ScanMode.DistinctTriples : ScanMode.Quads;
            cursor = execution.Snapshot.Scan(order, pattern, graph.IsFree ? execution.DefaultGraphs : execution.NamedGraphs, mode);
        }
        else
        {
            cursor.Reset(pattern);
        }

        var all = new List<ulong>();
        while (cursor.Next([], [], _found, [], Rows) is > 0 and var count)
        {
            execution.Profile?.NoteRead(count);
            all.AddRange(_found.AsSpan(0, count));
        }

        return all;
    }
}
