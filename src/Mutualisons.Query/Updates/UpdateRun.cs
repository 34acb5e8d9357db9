using System.Buffers;
using Mutualisons.Query.Engine;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Updates;

/// <summary>Applies one update request to a store transaction, operation by operation (SPARQL 1.1 Update, section 3).</summary>
internal sealed partial class UpdateRun(
    StoreTransaction transaction,
    TransactionOptions options,
    QueryOptions limits,
    EngineServices services,
    CancellationToken cancellationToken)
{
    private readonly UpdateMeter _meter = new(limits.MemoryBudget);
    private readonly DateTimeOffset _now = services.Clock.GetUtcNow();
    private readonly Dictionary<Variable, TermId> _requestNodes = [];
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Applies all operations, or takes back those before the one that fails.</summary>
    public void Apply(UpdateSource update)
    {
        using var clock = new WorkClock(limits.Timeout, services.Slots, cancellationToken);
        var before = transaction.Save();
        try
        {
            update(operation =>
            {
                clock.Check();
                Apply(operation, clock);
            });
        }
        catch
        {
            // Whatever failed, the request leaves nothing behind, and the transaction goes on from before it.
            transaction.ReturnTo(before);
            throw;
        }
    }

    private void Apply(UpdateOperation operation, WorkClock clock)
    {
        switch (operation)
        {
            case InsertData insert:
                ApplyData(insert.Quads, isInsert: true, clock);
                break;
            case DeleteData delete:
                ApplyData(delete.Quads, isInsert: false, clock);
                break;
            case DeleteInsert change:
                ApplyDeleteInsert(change, clock);
                break;
            case LoadDocument load:
                Load(load, clock);
                break;
            case ClearGraphs clear:
                Clear(clear.Target, clock);
                break;
            case DropGraphs drop:
                Clear(drop.Target, clock);
                break;
            case CreateGraph create:
                Create(create);
                break;
            case CopyGraph copy:
                Transfer(copy.Source, copy.Destination, copy.IsSilent, replaces: true, removes: false, clock);
                break;
            case MoveGraph move:
                Transfer(move.Source, move.Destination, move.IsSilent, replaces: true, removes: true, clock);
                break;
            case AddGraph add:
                Transfer(add.Source, add.Destination, add.IsSilent, replaces: false, removes: false, clock);
                break;
            default:
                throw new QueryNotSupportedException($"This engine does not have the update {operation.GetType().Name}.");
        }
    }

    private static void Fail(bool isSilent, string message, Exception? cause = null)
    {
        if (!isSilent)
        {
            throw new UpdateFailedException(message, cause);
        }
    }

    private void Require(Term? graph)
    {
        if (!options.Writable.Contains(graph))
        {
            throw new GraphAccessDeniedException(graph);
        }
    }

    /// <summary>INSERT DATA and DELETE DATA (sections 3.1.1 and 3.1.2).</summary>
    private void ApplyData(ValueList<Mutualisons.Sparql.Algebra.QuadPattern> quads, bool isInsert, WorkClock clock)
    {
        foreach (var quad in quads)
        {
            clock.Tick();
            var graphName = (quad.Graph as ConstantTerm)?.Value;
            Require(graphName);
            if (!TryResolve(quad.Subject, isInsert, out var subject) || !IsNode(subject)
                || !TryResolve(quad.Predicate, isInsert, out var predicate)
                || !TryResolve(quad.Object, isInsert, out var @object)
                || !TryResolve(quad.Graph, isInsert, out var graph))
            {
                continue;
            }

            Change(subject, predicate, @object, graph, isInsert);
        }
    }

    private void Change(TermId subject, TermId predicate, TermId @object, TermId graph, bool isInsert)
    {
        _meter.CountChange();
        if (isInsert)
        {
            transaction.Insert(subject, predicate, @object, graph);
        }
        else
        {
            transaction.Delete(subject, predicate, @object, graph);
        }
    }

    // The grammar lets literals and triples be subjects, which RDF does not.
    private static bool IsNode(TermId subject) => subject.Kind is TermIdKind.Iri or TermIdKind.BlankNode;

    private bool TryResolve(PatternTerm? term, bool isInsert, out TermId id)
    {
        switch (term)
        {
            case null:
                id = TermId.DefaultGraph;
                return true;
            case Variable { IsBlankNode: true } node:
                if (!_requestNodes.TryGetValue(node, out id))
                {
                    _meter.CountLabel();
                    _requestNodes.Add(node, id = transaction.NewBlankNode());
                }

                return true;
            case TripleTermPattern { Pattern: var triple }:
                id = default;
                if (TryResolve(triple.Subject, isInsert, out var subject) && IsNode(subject)
                    && TryResolve(triple.Predicate, isInsert, out var predicate)
                    && TryResolve(triple.Object, isInsert, out var @object))
                {
                    id = transaction.GetOrAddTriple(subject, predicate, @object);
                }

                return !id.IsUnbound;
            case ConstantTerm constant when !isInsert:
                _buffer.ResetWrittenCount();
                id = transaction.Find(constant.Value.ToView(_buffer));
                return !id.IsUnbound;
            case ConstantTerm constant:
                _buffer.ResetWrittenCount();
                id = transaction.GetOrAdd(constant.Value.ToView(_buffer));
                return true;
            default:
                throw new QueryNotSupportedException($"{term} cannot stand in the data of an update.");
        }
    }
}
