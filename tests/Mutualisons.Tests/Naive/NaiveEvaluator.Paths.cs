using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <content>Property paths (sections 18.1.7, 18.4 and 18.6).</content>
internal sealed partial class NaiveEvaluator
{
    private List<Solution> EvaluatePathPattern(PathPattern pattern, NaiveGraph graph, Solution outer)
    {
        var known = outer.Restrict(InScopeVariables.Of(pattern));
        var subject = Value(pattern.Subject, known);
        var @object = Value(pattern.Object, known);
        var solutions = new List<Solution>();
        foreach (var (from, to) in Pairs(pattern.Path, subject, @object, graph))
        {
            if (Match(pattern.Subject, from, known) is { } started && Match(pattern.Object, to, started) is { } ended)
            {
                solutions.Add(ended);
            }
        }

        return solutions;
    }

    /// <summary>The pairs that a path connects, as a multiset; a null end is a variable.</summary>
    private IEnumerable<(Term From, Term To)> Pairs(PropertyPath path, Term? from, Term? to, NaiveGraph graph)
    {
        _execution.Check();
        return path switch
        {
            LinkPath link => graph.Match(from, link.Predicate, to).Select(t => (t.Subject, t.Object)),
            InversePath inverse => Pairs(inverse.Path, to, from, graph).Select(p => (p.To, p.From)),
            SequencePath sequence => SequencePairs(sequence, from, to, graph),
            AlternativePath either => Pairs(either.First, from, to, graph).Concat(Pairs(either.Second, from, to, graph)),
            NegatedPropertySet set => NegatedPairs(set, from, to, graph),
            ZeroOrOnePath optional => ZeroLengthPairs(from, to, graph).Concat(Pairs(optional.Path, from, to, graph)).Distinct(),
            ZeroOrMorePath many => ClosurePairs(many.Path, from, to, graph, includesZero: true),
            OneOrMorePath many => ClosurePairs(many.Path, from, to, graph, includesZero: false),
            _ => throw new InvalidOperationException($"There is no path {path.GetType().Name}."),
        };
    }

    /// <summary>Join(Path(X, first, ?v), Path(?v, second, Y)): both sides find ?v as a variable, so zero steps do not take it outside of nodes(G).</summary>
    private IEnumerable<(Term From, Term To)> SequencePairs(SequencePath sequence, Term? from, Term? to, NaiveGraph graph)
    {
        if (from is null && to is not null)
        {
            return Pairs(sequence.Second, null, to, graph)
                .Where(second => graph.Nodes.Contains(second.From))
                .SelectMany(second => Pairs(sequence.First, null, second.From, graph).Select(first => (first.From, second.To)));
        }

        return Pairs(sequence.First, from, null, graph)
            .Where(first => graph.Nodes.Contains(first.To) || first.To == to)
            .SelectMany(first => Pairs(sequence.Second, first.To, to, graph).Select(second => (first.From, second.To)));
    }

    private static IEnumerable<(Term From, Term To)> NegatedPairs(NegatedPropertySet set, Term? from, Term? to, NaiveGraph graph)
    {
        var forward = set.Forward.IsEmpty && !set.Inverse.IsEmpty
            ? []
            : graph.Match(from, null, to).Where(t => !set.Forward.Contains(t.Predicate)).Select(t => (t.Subject, t.Object));
        var inverse = set.Inverse.IsEmpty
            ? []
            : graph.Match(to, null, from).Where(t => !set.Inverse.Contains(t.Predicate)).Select(t => (t.Object, t.Subject));
        return forward.Concat(inverse);
    }

    /// <summary>eval(Path(X, ZeroLengthPath, Y)): a term reaches itself, whether or not the graph holds it; two variables range over nodes(G).</summary>
    private static IEnumerable<(Term From, Term To)> ZeroLengthPairs(Term? from, Term? to, NaiveGraph graph) => (from, to) switch
    {
        ({ } start, { } end) => start == end ? [(start, end)] : [],
        ({ } start, null) => [(start, start)],
        (null, { } end) => [(end, end)],
        _ => graph.Nodes.Select(node => (node, node)),
    };

    private IEnumerable<(Term From, Term To)> ClosurePairs(PropertyPath path, Term? from, Term? to, NaiveGraph graph, bool includesZero)
    {
        if (from is null && to is not null)
        {
            return Closure(to, node => Pairs(path, null, node, graph).Select(p => p.From), includesZero).Select(node => (node, to));
        }

        IEnumerable<Term> starts = from is null ? graph.Nodes : [from];
        return starts.SelectMany(start =>
            Closure(start, node => Pairs(path, node, null, graph).Select(p => p.To), includesZero)
                .Where(end => to is null || to == end)
                .Select(end => (start, end)));
    }

    /// <summary>ALP: every node that steps reach from a start, each once.</summary>
    private static HashSet<Term> Closure(Term start, Func<Term, IEnumerable<Term>> step, bool includesZero)
    {
        var reached = new HashSet<Term>();
        var open = new Stack<Term>(includesZero ? [start] : step(start));
        while (open.TryPop(out var node))
        {
            if (reached.Add(node))
            {
                foreach (var next in step(node))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
