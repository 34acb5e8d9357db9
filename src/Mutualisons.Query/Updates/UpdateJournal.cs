using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Updates;

/// <summary>The quads that one request has touched, so that a request that fails can be taken back.</summary>
internal sealed class UpdateJournal(long memoryBudget)
{
    private const int EntrySize = 64;

    private readonly HashSet<(TermId Subject, TermId Predicate, TermId Object, TermId Graph)> _touched = [];

    public void Note(TermId subject, TermId predicate, TermId @object, TermId graph)
    {
        _touched.Add((subject, predicate, @object, graph));
        if (_touched.Count * (long)EntrySize > memoryBudget)
        {
            throw new QueryBudgetException($"The update changes more quads than its memory budget of {memoryBudget:N0} bytes allows: split it.");
        }
    }

    /// <summary>Brings each touched quad back to what it was in a snapshot taken before.</summary>
    public void TakeBack(StoreTransaction transaction, StoreSnapshot before)
    {
        foreach (var (subject, predicate, @object, graph) in _touched)
        {
            var cursor = before.Scan(QuadOrder.Spo, new QuadPattern(subject, predicate, @object, graph), before.AllGraphs, ScanMode.Quads);
            if (cursor.Next(default, default, default, default, 1) > 0)
            {
                transaction.Insert(subject, predicate, @object, graph);
            }
            else
            {
                transaction.Delete(subject, predicate, @object, graph);
            }
        }
    }
}
