using System.Collections.Immutable;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Applies the operations of one request to a set of quads (SPARQL 1.1 Update, section 3); dropped when one of them fails.</summary>
internal sealed class NaiveUpdater(ImmutableHashSet<Quad> quads, TransactionOptions options, NaiveExecution execution)
{
    private readonly Func<Variable, BlankNode> _requestNodes = NaiveTemplate.FreshNodes(execution.FreshBlankNode);

    /// <summary>The set after the operations so far.</summary>
    public ImmutableHashSet<Quad> Quads { get; private set; } = quads;

    public void Apply(UpdateOperation operation)
    {
        execution.Check();
        switch (operation)
        {
            case InsertData insert:
                Change([], Instances(insert.Quads));
                break;
            case DeleteData delete:
                Change(Instances(delete.Quads), []);
                break;
            case DeleteInsert change:
                ApplyDeleteInsert(change);
                break;
            case LoadDocument load:
                ApplyLoad(load);
                break;
            case ClearGraphs clear:
                Clear(clear.Target);
                break;
            case DropGraphs drop:
                Clear(drop.Target);
                break;
            case CreateGraph create:
                ApplyCreate(create);
                break;
            case CopyGraph copy:
                Transfer(copy.Source, copy.Destination, copy.IsSilent, replaces: true, removes: false);
                break;
            case MoveGraph move:
                Transfer(move.Source, move.Destination, move.IsSilent, replaces: true, removes: true);
                break;
            case AddGraph add:
                Transfer(add.Source, add.Destination, add.IsSilent, replaces: false, removes: false);
                break;
            default:
                throw new QueryNotSupportedException($"The naive engine does not know the update {operation.GetType().Name}.");
        }
    }

    private static void Fail(bool isSilent, string message)
    {
        if (!isSilent)
        {
            throw new UpdateFailedException(message);
        }
    }

    /// <summary>LOAD (section 3.1.4): the whole document or nothing.</summary>
    private void ApplyLoad(LoadDocument load)
    {
        Require(load.Target);
        var loader = new NaiveLoader(load.Target, options.Writable, execution.FreshBlankNode, execution.Check, null, _ => false);
        try
        {
            var client = execution.DocumentClient ?? throw new DocumentException($"{load.Source} is not loaded: there is no client for documents.");
            client.ReadAsync(load.Source, loader, execution.CancellationToken).GetAwaiter().GetResult();
            Quads = Quads.Union(loader.Quads);
        }
        catch (DocumentException exception)
        {
            Fail(load.IsSilent, exception.Message);
        }
    }

    private List<Quad> Instances(ValueList<QuadPattern> data) => [.. NaiveTemplate.Instantiate(data, Solution.Empty, _requestNodes)];

    private void ApplyDeleteInsert(DeleteInsert change)
    {
        var view = change switch
        {
            { Using: { } clause } => options.View.Restrict(clause),
            { With: { } graph } => options.View with { Default = GraphSet.Of([graph]).Intersect(options.View.Visible) },
            _ => options.View,
        };
        var solutions = new NaiveEvaluator(new NaiveDataset(Quads, view), execution.At(change.BaseIri)).Evaluate(change.Pattern);
        Change(
            [.. solutions.SelectMany(s => NaiveTemplate.Instantiate(change.Delete, s, NaiveTemplate.FreshNodes(execution.FreshBlankNode), change.With))],
            [.. solutions.SelectMany(s => NaiveTemplate.Instantiate(change.Insert, s, NaiveTemplate.FreshNodes(execution.FreshBlankNode), change.With))]);
    }

    private void Change(List<Quad> deletes, List<Quad> inserts)
    {
        deletes.ForEach(q => Require(q.Graph));
        inserts.ForEach(q => Require(q.Graph));
        Quads = Quads.Except(deletes).Union(inserts);
    }

    private void Require(Term? graph)
    {
        if (!options.Writable.Contains(graph))
        {
            throw new GraphAccessDeniedException(graph);
        }
    }

    private void Clear(GraphTarget target)
    {
        if (target is NamedGraphTarget or DefaultGraphTarget)
        {
            Require((target as NamedGraphTarget)?.Graph);
        }

        Change([.. Quads.Where(q => options.View.Visible.Contains(q.Graph) && IsIn(target, q.Graph))], []);
    }

    private static bool IsIn(GraphTarget target, Term? graph) => target switch
    {
        NamedGraphTarget named => graph == named.Graph,
        DefaultGraphTarget => graph is null,
        AllNamedGraphsTarget => graph is not null,
        _ => true,
    };

    private void ApplyCreate(CreateGraph create)
    {
        Require(create.Graph);
        if (Visible(create.Graph).Count > 0)
        {
            Fail(create.IsSilent, $"The graph {create.Graph} exists already.");
        }
    }

    private List<Quad> Visible(Iri? graph) => options.View.Visible.Contains(graph) ? [.. Quads.Where(q => q.Graph == graph)] : [];

    /// <summary>COPY, MOVE and ADD (sections 3.2.3 to 3.2.5); a named source without quads does not exist here.</summary>
    private void Transfer(Iri? source, Iri? destination, bool isSilent, bool replaces, bool removes)
    {
        Require(destination);
        if (removes)
        {
            Require(source);
        }

        if (source == destination)
        {
            return;
        }

        var from = Visible(source);
        if (source is not null && from.Count == 0)
        {
            Fail(isSilent, $"The graph {source} does not exist.");
            return;
        }

        List<Quad> deletes = [.. replaces ? Quads.Where(q => q.Graph == destination) : [], .. removes ? from : []];
        Change(deletes, [.. from.Select(q => q with { Graph = destination })]);
    }
}
