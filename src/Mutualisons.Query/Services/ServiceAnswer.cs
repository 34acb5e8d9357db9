using System.Runtime.ExceptionServices;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Services;

/// <summary>What one call gave: rows, or a failure.</summary>
internal sealed class ServiceAnswer(QueryExecution execution, int width) : IDisposable
{
    private ServiceException? _failure;
    private bool _wasUsed;

    public RowTable Rows { get; } = new(execution, width);

    /// <summary>Whether the rows have blank nodes, which are of that answer alone.</summary>
    public bool HasBlankNodes { get; set; }

    /// <summary>Remembers a failure; rows that came before it count for nothing.</summary>
    public void Fail(ServiceException failure)
    {
        _failure = failure;
        Rows.Clear();
    }

    /// <summary>Appends the rows; a second use of the same call is another evaluation, so its blank nodes are others.</summary>
    public void CopyTo(RowTable target)
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }

        var nodes = HasBlankNodes && _wasUsed ? new Dictionary<ulong, ulong>() : null;
        _wasUsed = true;
        for (var row = 0; row < Rows.Count; row++)
        {
            execution.Clock.Tick();
            var number = target.AppendRow();
            for (var c = 0; c < width; c++)
            {
                var id = Rows.Columns[c][row];
                target.Columns[c][number] = nodes is null ? id : Renamed(id, nodes);
            }
        }
    }

    public void Dispose() => Rows.Dispose();

    private ulong Renamed(ulong id, Dictionary<ulong, ulong> nodes)
    {
        if (execution.Terms.TryGetTriple(id, out var subject, out var predicate, out var @object))
        {
            return execution.Terms.MakeTriple(Renamed(subject, nodes), predicate, Renamed(@object, nodes));
        }

        if (id == 0 || execution.Terms.KindOf(id) != TermKind.BlankNode)
        {
            return id;
        }

        if (!nodes.TryGetValue(id, out var fresh))
        {
            nodes.Add(id, fresh = execution.Terms.NewBlankNode());
        }

        return fresh;
    }
}
