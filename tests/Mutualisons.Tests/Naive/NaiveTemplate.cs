using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Templates of CONSTRUCT and of updates filled in from a solution (Query, section 16.2; Update, section 3.1.3).</summary>
internal static class NaiveTemplate
{
    /// <summary>The quads of a template for one solution; those with an unbound variable or a term out of place are left out.</summary>
    public static IEnumerable<Quad> Instantiate(ValueList<QuadPattern> template, Solution solution, Func<Variable, BlankNode> nodes, Iri? defaultGraph = null)
    {
        foreach (var pattern in template.ToArray())
        {
            var subject = Value(pattern.Subject, solution, nodes);
            var predicate = Value(pattern.Predicate, solution, nodes);
            var @object = Value(pattern.Object, solution, nodes);
            var graph = pattern.Graph is null ? defaultGraph : Value(pattern.Graph, solution, nodes);
            var isGraphRight = graph is Iri or BlankNode || (graph is null && pattern.Graph is null);
            if (subject is Iri or BlankNode && predicate is Iri && @object is not null && isGraphRight)
            {
                yield return new Quad(subject, predicate, @object, graph);
            }
        }
    }

    /// <summary>A blank node for each label, made on first use.</summary>
    public static Func<Variable, BlankNode> FreshNodes(Func<BlankNode> create)
    {
        var nodes = new Dictionary<Variable, BlankNode>();
        return label => nodes.TryGetValue(label, out var node) ? node : nodes[label] = create();
    }

    private static Term? Value(PatternTerm pattern, Solution solution, Func<Variable, BlankNode> nodes) => pattern switch
    {
        ConstantTerm constant => constant.Value,
        Variable { IsBlankNode: true } label => nodes(label),
        Variable variable => solution[variable],
        TripleTermPattern { Pattern: var p } => Triple(p, solution, nodes),
        _ => null,
    };

    private static TripleTerm? Triple(TriplePattern pattern, Solution solution, Func<Variable, BlankNode> nodes) =>
        NaiveTriples.Make(Value(pattern.Subject, solution, nodes), Value(pattern.Predicate, solution, nodes), Value(pattern.Object, solution, nodes));
}
