using Mutualisons.Query.Operators;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>Property paths: what patterns, joins and unions can say becomes those; closures become searches (section 18.2.2.4).</content>
internal sealed partial class Planner
{
    private const double NodesReached = 4;

    private void FlattenPath(PathPattern pattern, PatternSlot graph, List<JoinOperand> operands)
    {
        switch (pattern.Path)
        {
            case LinkPath link:
                operands.Add(Pattern(pattern.Subject, new ConstantTerm(link.Predicate), pattern.Object, graph));
                break;
            case InversePath inverse:
                FlattenPath(new PathPattern(pattern.Object, inverse.Path, pattern.Subject), graph, operands);
                break;
            case SequencePath sequence:
                var middle = NewVariable("path");
                FlattenPath(new PathPattern(pattern.Subject, sequence.First, middle), graph, operands);
                FlattenPath(new PathPattern(middle, sequence.Second, pattern.Object), graph, operands);
                break;
            case AlternativePath alternative:
                operands.Add(new PlanOperand(PlanUnion(
                    new Union(pattern with { Path = alternative.First }, pattern with { Path = alternative.Second }),
                    graph)));
                break;
            case NegatedPropertySet set:
                operands.Add(new PlanOperand(PlanNegatedSet(pattern, set, graph)));
                break;
            default:
                operands.Add(SearchPath(pattern, graph));
                break;
        }
    }

    private JoinOperand SearchPath(PathPattern pattern, PatternSlot graph)
    {
        var terms = new List<TripleParts>();
        var search = EstimatePath(new PathSearch(Slot(pattern.Subject, terms), new PathCompiler(_execution).Compile(pattern.Path), Slot(pattern.Object, terms), graph));
        return terms.Count == 0 ? search : new PlanOperand(TripleTermPlans.Split(new PathJoin(InlineRows.Unit, search.Search, search.Rows), terms));
    }

    /// <summary>Every node that has such an edge reaches a few others.</summary>
    private PathOperand EstimatePath(PathSearch search)
    {
        var nodes = 1 + EdgesOf(search.Path);
        var bound = (search.Subject.IsConstant ? 1 : 0) + (search.Object.IsConstant ? 1 : 0);
        return new PathOperand(search, nodes * NodesReached / Math.Pow(nodes, bound), nodes);
    }

    private double EdgesOf(PathStep path) => path switch
    {
        LinkStep link => CanBeStored(link.Predicate) ? _execution.Snapshot.GetPredicateStatistics(link.Predicate).QuadCount : 0,
        SequenceStep sequence => Math.Max(EdgesOf(sequence.First), EdgesOf(sequence.Second)),
        AlternativeStep alternative => EdgesOf(alternative.First) + EdgesOf(alternative.Second),
        RepeatedStep repeated => EdgesOf(repeated.Step),
        _ => _execution.Snapshot.QuadCount,
    };

    private static bool CanBeStored(Store.TermId id) => id.Kind != Store.TermIdKind.QueryLocal;

    /// <summary>Any predicate but those, forwards, backwards or both.</summary>
    private Operator PlanNegatedSet(PathPattern pattern, NegatedPropertySet set, PatternSlot graph)
    {
        var forward = OtherThan(pattern.Subject, pattern.Object, set.Forward);
        var backward = OtherThan(pattern.Object, pattern.Subject, set.Inverse);
        return set.Inverse.IsEmpty ? Plan(forward, graph)
            : set.Forward.IsEmpty ? Plan(backward, graph)
            : PlanUnion(new Union(forward, backward), graph);
    }

    private Filter OtherThan(PatternTerm subject, PatternTerm @object, ValueList<Rdf.Iri> predicates)
    {
        var predicate = NewVariable("path");
        var excluded = predicates.Select(p => (Expression)new ConstantExpression(p)).ToValueList();
        return new Filter(
            new InExpression(new VariableExpression(predicate), excluded, IsNegated: true),
            new Bgp([new TriplePattern(subject, predicate, @object)]));
    }
}
