using System.Runtime.CompilerServices;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>One state seen through one view.</summary>
internal sealed class NaiveSnapshot(NaiveEngine engine, NaiveState state, DatasetView view) : ISparqlSnapshot
{
    public long Commit => state.Commit;

    public DateTimeOffset CommitTime => state.Time;

    public DatasetView View => view;

    private IEnumerable<Quad> VisibleQuads => state.Quads.Where(q => view.Visible.Contains(q.Graph));

    public ISparqlSnapshot WithView(DatasetView view) => new NaiveSnapshot(engine, state, view);

    public async IAsyncEnumerable<SolutionBatch> SelectAsync(
        SelectQuery query, QueryOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var solutions = await EvaluateAsync(query, options, evaluator => evaluator.Evaluate(query.Pattern), cancellationToken);
        foreach (var batch in TermSolutionBatch.Split(query.Variables.Count, solutions.Select(s => Row(query.Variables, s))))
        {
            yield return batch;
        }
    }

    public async ValueTask<bool> AskAsync(AskQuery query, QueryOptions options, CancellationToken cancellationToken = default) =>
        await EvaluateAsync(query, options, evaluator => evaluator.Evaluate(query.Pattern).Count > 0, cancellationToken);

    public async IAsyncEnumerable<SolutionBatch> ConstructAsync(
        SparqlQuery query, QueryOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var triples = query switch
        {
            ConstructQuery construct => await EvaluateAsync(query, options, e => Construct(construct, e), cancellationToken),
            DescribeQuery describe => await EvaluateAsync(query, options, e => Describe(describe, e), cancellationToken),
            _ => throw new ArgumentException($"A {query.GetType().Name} gives no triples.", nameof(query)),
        };
        foreach (var batch in TermSolutionBatch.Split(3, triples.Select(t => Row([t.Subject, t.Predicate, t.Object]))))
        {
            yield return batch;
        }
    }

    public async IAsyncEnumerable<SolutionBatch> ReadGraphsAsync(
        GraphSet graphs, QueryOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var rows = VisibleQuads.Where(q => graphs.Contains(q.Graph)).Select(q => Row([q.Subject, q.Predicate, q.Object, q.Graph]));
        foreach (var batch in TermSolutionBatch.Split(4, rows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await ValueTask.FromResult(batch);
        }
    }

    public async IAsyncEnumerable<GraphInfo> ListGraphsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var graph in VisibleQuads.Select(q => q.Graph).Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var last = engine.LastChangeOf(graph, state);
            yield return await ValueTask.FromResult(new GraphInfo(graph, last.Commit, last.Time));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ValueList<Term?> Row(ReadOnlySpan<Term?> cells) => ValueList.Create(cells);

    private static ValueList<Term?> Row(ValueList<Variable> variables, Solution solution) => variables.Select(v => solution[v]).ToValueList();

    private Task<T> EvaluateAsync<T>(SparqlQuery query, QueryOptions options, Func<NaiveEvaluator, T> evaluate, CancellationToken cancellationToken)
    {
        var execution = new NaiveExecution(query.BaseIri, options, engine.FreshBlankNode, cancellationToken);
        return Task.Run(() => evaluate(new NaiveEvaluator(state.Through(view.Restrict(query.Dataset)), execution)), cancellationToken);
    }

    /// <summary>Section 16.2: the template once for each solution, as a set.</summary>
    private List<Triple> Construct(ConstructQuery query, NaiveEvaluator evaluator)
    {
        var template = query.Template.Select(t => new QuadPattern(t.Subject, t.Predicate, t.Object)).ToValueList();
        var quads = evaluator.Evaluate(query.Pattern)
            .SelectMany(s => NaiveTemplate.Instantiate(template, s, NaiveTemplate.FreshNodes(engine.FreshBlankNode)));
        return [.. quads.Select(q => q.ToTriple()).Distinct()];
    }

    private static List<Triple> Describe(DescribeQuery query, NaiveEvaluator evaluator)
    {
        var solutions = evaluator.Evaluate(query.Pattern);
        var resources = query.Targets.SelectMany(target => target switch
        {
            ConstantTerm constant => [constant.Value],
            Variable variable => solutions.Select(s => s[variable]).OfType<Term>(),
            _ => [],
        });
        return evaluator.Describe(resources);
    }
}
